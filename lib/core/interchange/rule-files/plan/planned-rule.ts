/** What becomes of the rules and labels of a file. */
import type { Rule } from "../../../rules/rule-set.ts";
import type { FileLabel } from "./file-labels.ts";
import type { LabelChoice } from "./import-choices.ts";
import type { PreparedRule } from "./prepared-rule.ts";

/**
 * - `new`: a rule of ours
 * - `client`: a client does all that it did
 * - `known`: a rule or client that is there, or an earlier rule of the file, does the same
 * - `idle`: nothing of what it does is done here
 * - `impossible`: nothing of its condition can be asked here
 */
export type PlannedKind = "new" | "client" | "known" | "idle" | "impossible";

export interface PlannedRule {
  readonly place: number;
  readonly kind: PlannedKind;
  readonly source: PreparedRule["source"];
  /** As it would be, with an empty id; `null`: it is impossible. */
  readonly rule: Rule | null;
  /** The client, or the rule that does the same; `""`: none. */
  readonly like: string;
  /** Names of the clients that have its senders, and so do what it did with their labels. */
  readonly clients: readonly string[];
  readonly isTaken: boolean;
}

export interface LabelInPlan extends FileLabel {
  readonly choice: LabelChoice;
  /** Name of the client that is there already and would be it; `null`: none. */
  readonly known: string | null;
}
