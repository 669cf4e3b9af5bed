/** A rule set that others made and that is followed here, as it decides: with the local layer in it. */
import type { RuleSet } from "../rules/rule-set.ts";

export interface FollowedSet {
  /** Id of the subscription. */
  readonly id: string;
  /** What it is called here: said wherever one of its labels is explained. */
  readonly name: string;
  /** A set of the company policy comes before the user's own, a subscribed one after it. */
  readonly source: "policy" | "user";
  readonly set: RuleSet;
}
