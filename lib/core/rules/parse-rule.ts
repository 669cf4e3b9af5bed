/** Parses the conditions and the exceptions of rules, and says what is wrong with them. */
import type { KnownNames } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition, ConditionIssue } from "../condition/tree.ts";
import { requiredLiterals } from "./required-literals.ts";
import type { Rule } from "./rule-set.ts";
import { termsOf } from "./terms-of.ts";

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
export function parseRule(rule: Rule, names: KnownNames | null = null): ParsedRule {
  const issues: RuleIssue[] = [];
  const { tree: condition, errors } = parseCondition(rule.condition, names);
  if (condition === null) issues.push({ ruleId: rule.id, part: "condition", errors });
  const exceptions: Condition[] = [];
  for (const [exception, text] of (rule.exceptions ?? []).entries()) {
    if (issues.length === maxIssues) break;
    const parsed = parseCondition(text, names);
    if (parsed.tree !== null) exceptions.push(parsed.tree);
    else issues.push({ ruleId: rule.id, part: "exception", exception, errors: parsed.errors });
  }
  if (condition === null || issues.length > 0) return { ok: false, issues };
  return { ok: true, condition, exceptions };
}

/**
 * Regular expressions in a set that no literal text must precede: each has to be
 * run on every message, which takes a microsecond and more.
 */
export const literallessRegexLimit = 100;

/** Every rule of a set, in order, with what it says; rules beyond the limit of the set are errors, too. */
export function parseRules(
  rules: readonly Rule[],
  names: KnownNames | null = null,
): readonly (readonly [Rule, ParsedRule])[] {
  const read = ruleReader(names);
  return rules.map((rule) => [rule, read(rule)]);
}

/** The same rule by rule: given all of one set, in their order. */
export function ruleReader(names: KnownNames | null): (rule: Rule) => ParsedRule {
  let literalless = 0;
  return (rule) => {
    const parsed = parseRule(rule, names);
    if (!parsed.ok || rule.enabled === false) return parsed;
    const own = [parsed.condition, ...parsed.exceptions].map(countLiterallessRegexes);
    const count = own.reduce((sum, each) => sum + each, 0);
    if (literalless + count > literallessRegexLimit) return tooManyRegexes(rule, own);
    literalless += count;
    return parsed;
  };
}

/** What a condition adds to that limit. */
export function countLiterallessRegexes(tree: Condition): number {
  return termsOf(tree).filter((term) => term.kind === "regex" && requiredLiterals(term.pattern) === null)
    .length;
}

/** Blames the part with the first of them. */
function tooManyRegexes(rule: Rule, counts: readonly number[]): ParsedRule {
  const blamed = counts.findIndex((count) => count > 0) - 1;
  const text = blamed < 0 ? rule.condition : (rule.exceptions?.[blamed] ?? "");
  const params = { limit: literallessRegexLimit };
  const errors = [{ code: "regex-without-literal", start: 0, end: text.length, params }] as const;
  const part =
    blamed < 0 ? ({ part: "condition" } as const) : ({ part: "exception", exception: blamed } as const);
  return { ok: false, issues: [{ ruleId: rule.id, ...part, errors }] };
}
