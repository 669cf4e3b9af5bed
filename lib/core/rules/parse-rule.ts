/** Parses the condition and the exceptions of a rule, and says what is wrong with them. */
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition, ConditionIssue } from "../condition/tree.ts";
import type { Rule } from "./rule-set.ts";

/** An error in one text of a rule: the rule never fires, is shown with it, and does not stop the others. */
export interface RuleIssue {
  readonly ruleId: string;
  readonly part: "condition" | "exception";
  /** Which of the exceptions, from 0; absent for the condition. */
  readonly exception?: number;
  /** At least one, in the order of the text. */
  readonly errors: readonly ConditionIssue[];
}

export type ParsedRule =
  | { readonly ok: true; readonly condition: Condition; readonly exceptions: readonly Condition[] }
  | { readonly ok: false; readonly issues: readonly RuleIssue[] };

/** A rule may hold a million faulty exceptions; a person mends some. */
const maxIssues = 10;

/** With at most 10 issues: what comes after those is not looked at. */
export function parseRule(rule: Rule): ParsedRule {
  const issues: RuleIssue[] = [];
  const { tree: condition, errors } = parseCondition(rule.condition);
  if (condition === null) issues.push({ ruleId: rule.id, part: "condition", errors });
  const exceptions: Condition[] = [];
  for (const [exception, text] of (rule.exceptions ?? []).entries()) {
    if (issues.length === maxIssues) break;
    const parsed = parseCondition(text);
    if (parsed.tree !== null) exceptions.push(parsed.tree);
    else issues.push({ ruleId: rule.id, part: "exception", exception, errors: parsed.errors });
  }
  if (condition === null || issues.length > 0) return { ok: false, issues };
  return { ok: true, condition, exceptions };
}
