/**
 * What an audit of a rule set can find, and when it calls something a fault.
 *
 * A fault is a statement that is true of every message (`proven`), or of the mail that
 * was seen (`counted`); where neither can be had, nothing is said. What is merely
 * unusual is no fault: two rules that give different labels to the same mail, a broad
 * rule with a narrower one of other effects, points that add up, a rule in whose way
 * another one only may stand. Rules that are switched off are not looked at.
 */
import type { RuleSetEdit } from "../rules/rule-set-edit.ts";

export const findingKinds = [
  /** A condition or exception that cannot be read, so that the rule never fires; or a segment that cannot be, or is defined by itself. params: `name`, `error` (a condition issue code or `segment-cycle`) */
  "faultyCondition",
  /** A condition names a client, segment or group that the set does not have. params: `name`, `missing`, and `instead` where one has nearly that name */
  "unknownClient",
  "unknownSegment",
  "unknownGroup",
  /** The rule needs a client, segment or group to which no mail can belong: a client without addresses or archived, a segment that contradicts itself, a group without members or past its end. params: `name`, `kind`, `missing` */
  "emptyReference",
  /** No message fulfils the condition. params: `name` */
  "impossible",
  /** Every message fulfils the condition, or would if all were known of it. params: `name` */
  "alwaysTrue",
  /** Whatever fulfils the condition fulfils one of the exceptions (`exception`, from 0), or all of it some of them. params: `name`, `exception` */
  "killedByException",
  /** An exception that no message fulfils which fulfils the condition. params: `name`, `exception` */
  "idleException",
  /** One part of the condition or of an exception says nothing that its neighbours do not say. params: `name`, `part`, `because` */
  "redundantPart",
  /** The rule neither gives anything nor ends its set; 0 points are nothing. params: `name` */
  "noEffect",
  /** Fulfilled by the same mail, with the same effects: the later of the two. params: `name`, `other` */
  "duplicate",
  /** All that it gives, another rule gives to the same mail and more; points are never the same, for they add up. params: `name`, `other` */
  "subsumed",
  /** Earlier rules that end the set take all of its mail. params: `name`, `other` (the first of them) */
  "shadowed",
  /**
   * Two rules set one value differently on the same mail, so that one of them says it in vain. params: `name`, `other`, `value`, `own`, `others`
   * `value` is
   * - `colour`: of one label in two colours, where the mail of one is mail of the other, or both fired on one seen message
   * - `priority`: the mail of the rule gets a higher least priority from another rule; one that asks for more for part of the mail is meant so
   * - `days`, `points`: on exactly the same mail, one label for two times, points that take each other back
   */
  "contradictory",
  /** Mail was seen for `days` days, and none of those days had mail for the rule. Not for rules that could not be told on some of it, nor for those made since. params: `name`, `days`, `seen` */
  "neverMatched",
  /** It asks for facts that no row of Gmail's list shows; a note where an open conversation does. params: `name`, `facts` (names of facts, with commas), `ever`: `thread` (known once a conversation was opened) or `never` */
  "undecidable",
  /** Mail to the address came back, and none came from it since. params: `name`, `address` */
  "deadAddress",
  /** A client has an address or domain of the user's own. params: `name`, `address` */
  "ownDomain",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** What a person can look at to see that it is so. */
export type Evidence =
  /** A text of a rule, or the part of it that is meant. `exception` from 0; `null`: the condition. */
  | {
      readonly kind: "text";
      readonly ruleId: string;
      readonly exception: number | null;
      readonly text: string;
    }
  /** A message that was seen. */
  | { readonly kind: "message"; readonly id: string; readonly at: number | null }
  /** Mail that was looked through. `since` and `last` (of those that matched; `null`: none) in ms since the epoch. */
  | {
      readonly kind: "count";
      readonly messages: number;
      readonly matched: number;
      readonly since: number;
      readonly last: number | null;
    };

export interface Finding {
  readonly kind: FindingKind;
  /** The same text whenever the same thing is found: with it the user's "it is meant so" is remembered. */
  readonly key: string;
  /** The rule that is at fault. One of `ruleId`, `clientId`, `segmentId` and `groupId` is there. */
  readonly ruleId?: string;
  readonly clientId?: string;
  readonly segmentId?: string;
  readonly groupId?: string;
  /** Ids of other rules that take part, in the order of the rules; absent: none. */
  readonly others?: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
  /** What would mend it; `null`: only the user can tell. */
  readonly fix: Fix | null;
  readonly certainty: "proven" | "counted";
}

/** `note`: nothing that the rules do is wrong; they only say more than they need, or wait for a conversation to be opened. */
export type Severity = "fault" | "note";

/** Kinds that are notes always; `undecidable` is one where an open conversation decides. */
const noted: ReadonlySet<FindingKind> = new Set(["redundantPart", "idleException", "noEffect"]);

export function severityOf({ kind, params }: Pick<Finding, "kind" | "params">): Severity {
  return noted.has(kind) || (kind === "undecidable" && params["ever"] === "thread") ? "note" : "fault";
}

/** - `delete`, `switchOff`, `move`: a rule; `removePart`, `removeException`: of its texts; `removeAddress`: of a client or group; `rename`: what a text names */
export type FixKind =
  | "delete"
  | "switchOff"
  | "move"
  | "removePart"
  | "removeException"
  | "removeAddress"
  | "removeEffect"
  | "rename";

export interface Fix {
  readonly kind: FixKind;
  /** Can be previewed, applied and undone as any edit. */
  readonly edit: RuleSetEdit;
}
