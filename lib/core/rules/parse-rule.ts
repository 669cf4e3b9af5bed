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

export function parseRule(rule: Rule): ParsedRule {
  const issues: RuleIssue[] = [];
  const condition = parseText(rule.condition, (errors) =>
    issues.push({ ruleId: rule.id, part: "condition", errors }),
  );
  const exceptions = (rule.exceptions ?? []).map((text, exception) =>
    parseText(text, (errors) => issues.push({ ruleId: rule.id, part: "exception", exception, errors })),
  );
  if (condition === null || issues.length > 0) return { ok: false, issues };
  return { ok: true, condition, exceptions: exceptions.filter((exception) => exception !== null) };
}

/** The tree of a text without errors; `null` after `onErrors` was told. */
function parseText(text: string, onErrors: (errors: readonly ConditionIssue[]) => void): Condition | null {
  const { tree, errors } = parseCondition(text);
  if (tree !== null && errors.length === 0) return tree;
  onErrors(errors);
  return null;
}
