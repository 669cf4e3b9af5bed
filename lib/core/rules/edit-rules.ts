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
  let next: RuleSet = { ...set, rules: [...set.rules] };
  const byId = new Map(set.rules.map((rule) => [rule.id, rule]));
  const inverses: (readonly SingleEdit[])[] = [];
  for (const { rule, index } of toSave) {
    const before = byId.get(rule.id);
    byId.set(rule.id, rule);
    const saved = before === undefined ? added(next, rule, index) : replaced(next, before, rule);
    next = saved.set;
    inverses.push(saved.inverse);
  }
  const error = overLimit(next) ?? overRegexLimit(set, next);
  return error === null ? { ok: true, set: next, inverse: inverses.toReversed().flat() } : refused(error);
}

interface SavedRule {
  readonly set: RuleSet;
  readonly inverse: readonly SingleEdit[];
}

function added(set: RuleSet, rule: Rule, index = set.rules.length): SavedRule {
  return {
    set: { ...set, rules: set.rules.toSpliced(index, 0, rule) },
    inverse: [{ kind: "rule.delete", id: rule.id }],
  };
}

/** Tests follow a label that a rule calls otherwise. */
function replaced(before: RuleSet, old: Rule, rule: Rule): SavedRule {
  let set: RuleSet = { ...before, rules: before.rules.with(before.rules.indexOf(old), rule) };
  let back: readonly SingleEdit[] = [];
  const renamings = before.tests === undefined ? [] : renamedLabels(before.rules, set.rules, rule.id);
  for (const { from, to } of renamings) {
    const renamed = renameInTests(set, { kind: "label", from: new Set([nameKey(from)]), to });
    set = renamed.set;
    // The last one first: each puts back what it found.
    back = [...renamed.inverse, ...back];
  }
  // The rule before them: taking back its label would take the tests along once more.
  return { set, inverse: [{ kind: "rule.save", rule: old }, ...back] };
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
