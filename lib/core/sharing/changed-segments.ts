/** Which segments mean something else than before: a rule that names one of them is another rule, though its text is the same. */
import { nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { segmentsOf } from "../segments/segment.ts";
import { segmentsNamedIn } from "../segments/segment-cycle.ts";

/** By `nameKey`; with those that are defined by one of them. O(length of all their conditions). */
export function changedSegments(before: RuleSet, after: RuleSet): ReadonlySet<string> {
  const old = conditionsOf(before);
  const now = conditionsOf(after);
  const left = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
  const changed = new Set(left);
  if (changed.size === 0) return changed;
  const namedBy = new Map<string, string[]>();
  for (const [name, condition] of now) {
    for (const named of namesIn(condition)) namedBy.set(named, [...(namedBy.get(named) ?? []), name]);
  }
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    for (const other of namedBy.get(name) ?? []) {
      if (changed.has(other)) continue;
      changed.add(other);
      left.push(other);
    }
  }
  return changed;
}

/** @param segments as `changedSegments` gives them */
export function namesSegment({ condition, exceptions = [] }: Rule, segments: ReadonlySet<string>): boolean {
  if (segments.size === 0) return false;
  return [condition, ...exceptions].some((text) => namesIn(text).some((name) => segments.has(name)));
}

function conditionsOf(set: RuleSet): ReadonlyMap<string, string> {
  return new Map(segmentsOf(set).map(({ name, condition }) => [nameKey(name), condition]));
}

function namesIn(text: string): readonly string[] {
  const { tree } = parseCondition(text);
  return tree === null ? [] : segmentsNamedIn(tree);
}
