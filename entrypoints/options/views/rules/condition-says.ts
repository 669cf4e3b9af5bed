/** What the parser says about a condition, as sentences with their places. */
import type { Translation } from "../../../../components/translation.tsx";
import { parseCondition } from "../../../../lib/core/condition/parse-condition.ts";
import type { ConditionIssue } from "../../../../lib/core/condition/tree.ts";

export interface ConditionSays {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  /** Where the errors are, in UTF-16 units of the text, in order and apart from each other. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** How many different texts are kept parsed: a list draws about fifty rows. */
const mostKept = 500;
const parsed = new Map<string, ReturnType<typeof parseCondition>>();

export function sayCondition(text: string, t: Translation): ConditionSays {
  const { errors: found, notes } = parseOnce(text);
  const errors = found.toSorted((a, b) => a.start - b.start);
  const say = (issue: ConditionIssue) => sentenceOf(issue, t);
  return {
    errors: [
      ...new Set(
        errors.map((issue) => t("rule.condition.at", { sentence: say(issue), start: issue.start + 1 })),
      ),
    ],
    notes: [...new Set(notes.map(say))],
    marks: apart(errors),
  };
}

/** The sentence of the first error; `undefined`: the condition can be used. */
export function firstError(text: string, t: Translation): string | undefined {
  const first = parseOnce(text).errors[0];
  return first === undefined ? undefined : sentenceOf(first, t);
}

function sentenceOf({ code, params }: ConditionIssue, t: Translation): string {
  return t.byCode(`condition.${code}`, params) ?? t("rule.condition.problem");
}

function parseOnce(text: string): ReturnType<typeof parseCondition> {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= mostKept) parsed.clear();
  const result = parseCondition(text);
  parsed.set(text, result);
  return result;
}

/** `errors` by their start. Errors may lie within each other; their marks may not. An empty place marks the character before it. */
function apart(errors: readonly ConditionIssue[]): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of errors) {
    const last = marks.at(-1);
    const from = Math.max(end > start ? start : start - 1, last?.end ?? 0, 0);
    if (end > from) marks.push({ start: from, end });
  }
  return marks;
}
