/** Lists what is wrong with the rules of a set, for whoever imports or edits it. */
import { parseRules, type RuleIssue } from "./parse-rule.ts";
import type { Rule } from "./rule-set.ts";

/** In the order of the rules, those that are switched off included. */
export function findRuleIssues(rules: readonly Rule[]): RuleIssue[] {
  return parseRules(rules).flatMap(([, parsed]) => (parsed.ok ? [] : parsed.issues));
}
