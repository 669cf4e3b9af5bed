/**
 * Takes from rules how they stood in Gmail. That is their owner's business: others must not see where somebody forwards
 * mail to, and what a stranger wrote there must not come back as one's own filter.
 */
import type { Rule } from "./rule-set.ts";

/** The same array where no rule says anything. */
export function withoutGmail(rules: readonly Rule[]): readonly Rule[] {
  if (!rules.some((rule) => Object.hasOwn(rule, "gmail"))) return rules;
  return rules.map(({ gmail: _gmail, ...rule }) => rule);
}
