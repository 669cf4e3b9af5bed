/** Rules that came from filters of Gmail which send mail away or delete it. */
import type { Rule } from "../../../../../../lib/core/rules/rule-set.ts";

const risky: ReadonlySet<string> = new Set(["forwardTo", "shouldTrash"]);

export function riskyRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ gmail }) =>
    gmail?.actions.some((actions) => actions.some(({ name, value }) => risky.has(name) && value !== "false")),
  );
}
