/** Saves and deletes tests, a list of the set that may also hold entries of later versions, which stay where they are. */
import { type RuleTest, readRuleTest } from "../rule-tests/rule-test.ts";
import { type EditResult, refused } from "./edit-result.ts";
import type { RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";
import { overLimit } from "./set-limits.ts";

/** @param index where a new one goes; absent: at the end */
export function saveTest(set: RuleSet, test: RuleTest, index: number | undefined): EditResult {
  const entries = set.tests ?? [];
  const place = entries.findIndex((entry) => readRuleTest(entry)?.id === test.id);
  const before = readRuleTest(entries[place]);
  const tests =
    before === null ? entries.toSpliced(index ?? entries.length, 0, test) : entries.with(place, test);
  const next = { ...set, tests };
  const error = overLimit(next);
  if (error !== null) return refused(error);
  const inverse: SingleEdit =
    before === null ? { kind: "test.delete", id: test.id } : { kind: "test.save", test: before };
  return { ok: true, set: next, inverse: [inverse] };
}

export function deleteTest(set: RuleSet, id: string): EditResult {
  const entries = set.tests ?? [];
  const index = entries.findIndex((entry) => readRuleTest(entry)?.id === id);
  const test = readRuleTest(entries[index]);
  if (test === null) return refused({ code: "test.unknown", params: { id } });
  const tests = entries.toSpliced(index, 1);
  return { ok: true, set: { ...set, tests }, inverse: [{ kind: "test.save", test, index }] };
}
