/** Finds segments that are defined by each other, which no evaluation could end. */
import { nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition } from "../condition/tree.ts";
import { lookupsIn } from "../rules/lookups-in.ts";
import type { Segment } from "./segment.ts";

/** Keys of the segments that a condition names. */
export function segmentsNamedIn(tree: Condition): readonly string[] {
  return lookupsIn(tree).flatMap(({ operator, value }) => (operator === "segment" ? [nameKey(value)] : []));
}

/**
 * The names on a way from the segment back to itself, itself first and last;
 * `null`: there is none. A segment whose condition has an error names nothing.
 */
export function findSegmentCycle(segments: readonly Segment[], start: Segment): readonly string[] | null {
  const byKey = new Map(segments.map((segment) => [nameKey(segment.name), segment]));
  byKey.set(nameKey(start.name), start);
  const met = new Set<Segment>();
  /** Ways that are still to be followed, the last one first. */
  const ways: (readonly Segment[])[] = [[start]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const next of namedBy(way.at(-1), byKey)) {
      if (next === start) return [...way, start].map(({ name }) => name);
      if (met.has(next)) continue;
      met.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

function namedBy(segment: Segment | undefined, byKey: ReadonlyMap<string, Segment>): readonly Segment[] {
  const { tree } = parseCondition(segment?.condition ?? "");
  return tree === null ? [] : segmentsNamedIn(tree).flatMap((key) => byKey.get(key) ?? []);
}
