/** Two rules are the same where they ask for the same and do the same; names, colours and switches do not count. */
import { nameKey } from "../../../condition/known-names.ts";
import { parseCondition } from "../../../condition/parse-condition.ts";
import { printCondition } from "../../../condition/print-condition.ts";
import type { Effect, Rule } from "../../../rules/rule-set.ts";

const kept = new WeakMap<Rule, string>();

/** A text that two rules share exactly when they are the same. */
export function ruleLikeness(rule: Rule): string {
  const known = kept.get(rule);
  if (known !== undefined) return known;
  const likeness = JSON.stringify([
    canonical(rule.condition),
    (rule.exceptions ?? []).map(canonical).sort(),
    rule.effects.map(effectLikeness).sort(),
    rule.stop === true,
  ]);
  kept.set(rule, likeness);
  return likeness;
}

/** As it stands where it cannot be read. */
function canonical(text: string): string {
  const { tree } = parseCondition(text);
  return tree === null ? text : printCondition(tree);
}

function effectLikeness(effect: Effect): string {
  return effect.kind === "label"
    ? JSON.stringify(["label", nameKey(effect.label), effect.days ?? null])
    : JSON.stringify(effect);
}
