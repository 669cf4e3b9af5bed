/** Saves and deletes rules, many in a row in one go: the limits of a set are judged once, however many there are. */
import { type EditResult, refused } from "./edit-result.ts";
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
  return error === null ? { ok: true, set: next, inverse: inverse.toReversed() } : refused(error);
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
