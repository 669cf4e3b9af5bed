/** What the parser says about a condition, as sentences with their places. */
import type { Translation } from "../../../../components/translation.tsx";
import type { KnownNames } from "../../../../lib/core/condition/known-names.ts";
import { parseCondition } from "../../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { ConditionIssue, ParsedCondition } from "../../../../lib/core/condition/tree.ts";

export interface ConditionSays {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  /** Where the errors are, in UTF-16 units of the text, in order and apart from each other. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** How an OR beside other terms was read, with its brackets; absent: nothing could be taken otherwise. */
  readonly readAs?: string;
}

/** How many different texts are kept parsed: a list draws about fifty rows. */
const mostKept = 500;
const parsedWithoutNames = new Map<string, ParsedCondition>();
const parsedByNames = new WeakMap<KnownNames, Map<string, ParsedCondition>>();

export function sayCondition(text: string, t: Translation, names: KnownNames | null = null): ConditionSays {
  const { errors: found, notes, tree } = parseOnce(text, names);
  const errors = found.toSorted((a, b) => a.start - b.start);
  const say = (issue: ConditionIssue) => issueSentence(issue, t);
  const isMixed = tree !== null && notes.some(({ code }) => code === "or-binds-tighter");
  return {
    errors: [
      ...new Set(
        errors.map((issue) => t("rule.condition.at", { sentence: say(issue), start: issue.start + 1 })),
      ),
    ],
    notes: [...new Set(notes.map(say))],
    marks: apart(errors),
    ...(isMixed ? { readAs: printCondition(tree) } : {}),
  };
}

/** The sentence of the first error; `undefined`: the condition can be used. */
export function firstError(
  text: string,
  t: Translation,
  names: KnownNames | null = null,
): string | undefined {
  const first = parseOnce(text, names).errors[0];
  return first === undefined ? undefined : issueSentence(first, t);
}

export function issueSentence({ code, params }: ConditionIssue, t: Translation): string {
  return t.byCode(`condition.${code}`, params) ?? t("rule.condition.problem");
}

/** `parseCondition`, for texts that are read again and again while they are shown. */
export function parseOnce(text: string, names: KnownNames | null): ParsedCondition {
  const parsed = parsedWith(names);
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= mostKept) parsed.clear();
  const result = parseCondition(text, names);
  parsed.set(text, result);
  return result;
}

function parsedWith(names: KnownNames | null): Map<string, ParsedCondition> {
  if (names === null) return parsedWithoutNames;
  const known = parsedByNames.get(names);
  if (known !== undefined) return known;
  const parsed = new Map<string, ParsedCondition>();
  parsedByNames.set(names, parsed);
  return parsed;
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
