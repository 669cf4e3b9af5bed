/** Lists the regular expressions that a rule set brings, in rules and segments alike. */
import { parseCondition } from "../condition/parse-condition.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { termsOf } from "../rules/terms-of.ts";
import { segmentsOf } from "../segments/segment.ts";

/** Each once, as it is written. Of conditions with an error nothing is run, so nothing is listed. */
export function regexesOf(set: RuleSet): ReadonlySet<string> {
  const texts = [
    ...set.rules.flatMap(({ condition, exceptions = [] }) => [condition, ...exceptions]),
    ...segmentsOf(set).map(({ condition }) => condition),
  ];
  return new Set(texts.filter((text) => text.includes("/")).flatMap(patternsIn));
}

function patternsIn(text: string): readonly string[] {
  const { tree } = parseCondition(text, null);
  if (tree === null) return [];
  return termsOf(tree).flatMap((term) =>
    term.kind === "regex" ? [`${term.operator ?? ""}:/${term.pattern}/${term.flags}`] : [],
  );
}
