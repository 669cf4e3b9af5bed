/**
 * What a file of another program's mail rules comes to, whichever program it was: conditions in our language, what
 * the rules decide, and an honest list of what could not be converted. Nothing of it is in the rule set yet.
 */
import type { GmailFilter, Priority } from "../../rules/rule-set.ts";

export type RuleFileFormat =
  | "gmail-filters"
  | "gmailctl"
  | "outlook-graph"
  | "exchange"
  | "sieve"
  | "thunderbird";

/** Where in the text of the file; both from 1. `column` counts UTF-16 units. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * - `risk`: it sends mail away, deletes or answers it; never carried out here
 * - `lost`: the file asks for it and the converted rule does not do it
 * - `changed`: the converted rule does it in a way that may differ in some mail
 */
export type LossKind = "risk" | "lost" | "changed";

/** One thing that was not, or not quite, converted. */
export interface Loss {
  readonly kind: LossKind;
  /** Such as `action.forward`; each has a sentence in `lib/i18n/rule-files`. */
  readonly code: string;
  /** As the file says it: an address, a header, a value; at most 200 characters each. */
  readonly params: Readonly<Record<string, string | number>>;
  /** `null`: it concerns no place in the text. */
  readonly place: FilePlace | null;
}

/** Something that the file files mail under. The user decides whether it becomes a label, a client, or nothing. */
export interface ImportedLabel {
  /** As in the file: a path with `/`, a tag, a category. A folder known by an id alone is `""` and the user names it. */
  readonly name: string;
  /** What tells two of them apart, within the file. */
  readonly key: string;
  readonly kind: "label" | "folder" | "category" | "tag";
  /** `#rrggbb` */
  readonly colour?: string;
}

export interface ImportedRule {
  /** As the file calls it; `""`: it has no name. */
  readonly name: string;
  readonly place: FilePlace | null;
  /**
   * Canonical text of the condition language. Address books of the file stand in it as `segment:"…"` with the names
   * that `books` lists. `null`: nothing of the condition could be converted, and so the rule cannot come in.
   */
  readonly condition: string | null;
  readonly exceptions: readonly string[];
  readonly labels: readonly ImportedLabel[];
  /** From stars, flags and marks of importance. */
  readonly atLeast: Priority | null;
  /** From marks of no importance; 0: none. */
  readonly points: number;
  readonly stop: boolean;
  readonly isOn: boolean;
  /** How it stood in Gmail, so that it goes back as it was; absent: it comes from elsewhere. */
  readonly gmail?: GmailFilter;
  readonly losses: readonly Loss[];
}

export interface ImportedRules {
  readonly ok: true;
  readonly format: RuleFileFormat;
  /** In the order in which they apply. */
  readonly rules: readonly ImportedRule[];
  /** What concerns no single rule. */
  readonly losses: readonly Loss[];
  /** Address books that conditions ask for; the user picks a segment for each. */
  readonly books: readonly string[];
}

/** Why a file cannot be read at all: nothing is changed. `params` hold `line` and `column` where the fault has a place. */
export interface RuleFileRefusal {
  readonly ok: false;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadRuleFile = ImportedRules | RuleFileRefusal;
