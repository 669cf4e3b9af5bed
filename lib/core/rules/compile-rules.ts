/**
 * Turns the rules of a set into what matching needs: every text parsed once,
 * rules that can never fire left out, their errors kept.
 */
import type { Condition } from "../condition/tree.ts";
import { parseRule, type RuleIssue } from "./parse-rule.ts";
import type { Rule } from "./rule-set.ts";

export interface CompiledRule {
  readonly rule: Rule;
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
}

export interface CompiledRules {
  /** The rules that may fire: switched on and without errors; in the order of the set. */
  readonly active: readonly CompiledRule[];
  /** Errors of all rules, those that are switched off included. */
  readonly issues: readonly RuleIssue[];
}

export function compileRules(rules: readonly Rule[]): CompiledRules {
  const active: CompiledRule[] = [];
  const issues: RuleIssue[] = [];
  for (const rule of rules) {
    const parsed = parseRule(rule);
    if (!parsed.ok) for (const issue of parsed.issues) issues.push(issue);
    else if (rule.enabled !== false) {
      active.push({ rule, condition: parsed.condition, exceptions: parsed.exceptions });
    }
  }
  return { active, issues };
}
