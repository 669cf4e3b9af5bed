/** How many of each kind a rule set holds. */
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";

export function countsOf({ clients, segments = [], groups = [], rules }: RuleSet) {
  return {
    clients: clients.length,
    segments: segments.length,
    groups: groups.length,
    rules: rules.length,
  };
}
