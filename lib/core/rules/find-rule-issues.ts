/** Lists what is wrong with the rules of a set, for whoever imports or edits it. */
import type { KnownNames } from "../condition/known-names.ts";
import { parseRules, type RuleIssue } from "./parse-rule.ts";
import type { Rule } from "./rule-set.ts";

/**
 * In the order of the rules, those that are switched off included.
 *
 * @param names what the set has that a condition may name
 */
export function findRuleIssues(rules: readonly Rule[], names: KnownNames | null = null): RuleIssue[] {
  return parseRules(rules, names).flatMap(([, parsed]) => (parsed.ok ? [] : parsed.issues));
}
