/** Saves and deletes rules, many in a row in one go: the limits of a set are judged once, however many there are. */
import { nameKey } from "../condition/known-names.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { renamedLabels, renameInTests } from "./rename-in-tests.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";
import { overLimit, overRegexLimit } from "./set-limits.ts";

export interface RuleToSave {
  readonly rule: Rule;
  /** Where a new one goes; absent: at the end. */
  readonly index?: number;
}

/** All or none, in their order. The inverse takes back the last one first. */
export function saveRules(set: RuleSet, toSave: readonly RuleToSave[]): EditResult {
  const rules = [...set.rules];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const inverse: SingleEdit[] = [];
  for (const { rule, index } of toSave) {
    const before = byId.get(rule.id);
    byId.set(rule.id, rule);
    if (before === undefined) rules.splice(index ?? rules.length, 0, rule);
    else rules[rules.indexOf(before)] = rule;
    inverse.push(
      before === undefined ? { kind: "rule.delete", id: rule.id } : { kind: "rule.save", rule: before },
    );
  }
  const next = { ...set, rules };
  const error = overLimit(next) ?? overRegexLimit(set, next);
  if (error !== null) return refused(error);
  const saved = { ok: true, set: next, inverse: inverse.toReversed() } as const;
  return set.tests === undefined ? saved : withRenamedLabels(set.rules, saved, toSave);
}

/** Tests follow a label that a rule calls otherwise. */
function withRenamedLabels(
  before: readonly Rule[],
  saved: EditResult & { readonly ok: true },
  toSave: readonly RuleToSave[],
): EditResult {
  let { set } = saved;
  let back: readonly SingleEdit[] = [];
  for (const { from, to } of toSave.flatMap(({ rule }) => renamedLabels(before, saved.set.rules, rule.id))) {
    const renamed = renameInTests(set, { kind: "label", from: new Set([nameKey(from)]), to });
    set = renamed.set;
    // The last one first: each puts back what it found.
    back = [...renamed.inverse, ...back];
  }
  // The rules before them: taking back a label would take the tests along once more.
  return { ok: true, set, inverse: [...saved.inverse, ...back] };
}

export function deleteRules(set: RuleSet, ids: readonly string[]): EditResult {
  const rules = [...set.rules];
  const inverse: SingleEdit[] = [];
  for (const id of ids) {
    // Taking back an import deletes the last one first.
    const index = rules.findLastIndex((rule) => rule.id === id);
    const rule = rules[index];
    if (rule === undefined) return refused({ code: "rule.unknown", params: { id } });
    rules.splice(index, 1);
    inverse.push({ kind: "rule.save", rule, index });
  }
  return { ok: true, set: { ...set, rules }, inverse: inverse.toReversed() };
}
