/** Why a rule has to be tried on every message, if it has. */
import { compileRules } from "../../../../lib/core/rules/compile-rules.ts";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { findUnindexedRules } from "../../../../lib/core/rules/unindexed-rules.ts";

export type UnindexedReason = ReturnType<typeof findUnindexedRules>[number]["reason"];

const reasons = new WeakMap<Rule, UnindexedReason | null>();

/** `null`: a message without its words and addresses settles the rule, or the rule never fires. */
export function unindexedReason(rule: Rule): UnindexedReason | null {
  const known = reasons.get(rule);
  if (known !== undefined) return known;
  const reason = findUnindexedRules(compileRules([rule]))[0]?.reason ?? null;
  reasons.set(rule, reason);
  return reason;
}
