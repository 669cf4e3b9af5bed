/** What a verdict depends on beside the condition and the message. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { LookupTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { FactName } from "./witness.ts";

/** Answers what only clients, segments and groups can tell. */
export interface ConditionLookups {
  verdictOf(term: LookupTerm, message: PreparedMessage): Verdict;
  /** For `unknown`: the fact that would tell; absent or `null`: what is known about clients, not about the message. */
  missingFor?(term: LookupTerm, message: PreparedMessage): FactName | null;
  /** Milliseconds since the epoch from which the answer may be another one with the same facts; absent or `null`: never. */
  holdsUntil?(term: LookupTerm, message: PreparedMessage): number | null;
}

export interface EvaluationContext {
  /** Milliseconds since the epoch; ages count from here. */
  readonly now: number;
  /** IANA name of the zone whose days count. In a zone that does not exist, dates are `unknown`. */
  readonly zone: string;
  /** Addresses of the account and its aliases; `null` or none: `me` is not known. */
  readonly account: readonly string[] | null;
  readonly lookups?: ConditionLookups;
}
