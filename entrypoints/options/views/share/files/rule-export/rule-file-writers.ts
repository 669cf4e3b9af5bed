/** The programs to which rules can be taken, each with what writes its file. */
import type { LossKind } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";

export interface RuleFileRequest {
  readonly set: RuleSet;
  readonly ruleIds: readonly string[];
  /** Clients that become labels. */
  readonly clientIds: readonly string[];
  /** Whether what came from filters that forward or delete mail does so again. */
  readonly risky: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a rule loses on its way. */
export interface RuleExportLoss {
  /** Of the rule or client; `""`: it concerns the whole file. */
  readonly name: string;
  readonly kind: LossKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface WrittenRuleFile {
  readonly text: string;
  readonly filters: number;
  readonly losses: readonly RuleExportLoss[];
}

export interface RuleFileWriter {
  readonly id: "gmail" | "sieve";
  /** Of the saved file. */
  readonly extension: string;
  readonly mediaType: string;
  /** Filters that the program takes; `null`: any number. */
  readonly mostFilters: number | null;
  readonly takesClients: boolean;
  readonly write: (request: RuleFileRequest) => WrittenRuleFile;
}
