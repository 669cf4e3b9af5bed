/** A change that the user's own corrections speak for. It is shown with its evidence, and never made by itself. */
import type { RuleSetEdit } from "../rules/rule-set-edit.ts";
import type { DatedCorrection } from "./correction.ts";

/**
 * - `clientDomain`: several people of one domain were given to a client one by one; the domain is given to it
 * - `exceptDomain`: a rule was kept from several people of one domain one by one; it is kept from the domain
 * - `exceptWord`: all mail for which a rule was wrong has a word in the subject that its other mail has not
 * - `switchOff`: a rule was wrong more often than it is right
 */
export type SuggestionKind = "clientDomain" | "exceptDomain" | "exceptWord" | "switchOff";

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** The same whenever the same is suggested: what was declined is not asked again. */
  readonly key: string;
  /** Of the client or the rule. */
  readonly name: string;
  /** The domain or word; `""` for `switchOff`. */
  readonly what: string;
  /** The newest first; at least two. */
  readonly evidence: readonly DatedCorrection[];
  readonly edit: RuleSetEdit;
}
