/** The rules that a search finds, in their order, each with its place in the rule set. */
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { searchText, searchWords } from "../search-text.ts";

export interface PlacedRule {
  readonly rule: Rule;
  /** Index in the rule set. */
  readonly place: number;
}

/** Every word of `text` must stand somewhere in the rule: name, condition, exceptions, labels. */
export function findRules(rules: readonly Rule[], text: string): readonly PlacedRule[] {
  const words = searchWords(text);
  const placed = rules.map((rule, place) => ({ rule, place }));
  if (words.length === 0) return placed;
  return placed.filter(({ rule }) => {
    const searched = searchTextOf(rule);
    return words.every((word) => searched.includes(word));
  });
}

const searchTexts = new WeakMap<Rule, string>();

function searchTextOf(rule: Rule): string {
  const known = searchTexts.get(rule);
  if (known !== undefined) return known;
  const labels = rule.effects.map((effect) => (effect.kind === "label" ? effect.label : ""));
  const parts = [rule.name, rule.condition, ...(rule.exceptions ?? []), ...labels];
  const text = searchText(parts.join("\n"));
  searchTexts.set(rule, text);
  return text;
}
