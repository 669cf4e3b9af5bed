/** Makes the segments of a rule set ready to be asked for a message. */
import { type KnownNames, nameKey } from "../condition/known-names.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition } from "../condition/tree.ts";
import type { Segment } from "./segment.ts";
import { findSegmentCycle } from "./segment-cycle.ts";

/** By `nameKey`; `null`: its condition has an error, or the segment is defined by itself, so nothing can be told. */
export type CompiledSegments = ReadonlyMap<string, Condition | null>;

/** Of two segments of one name the first counts. */
export function compileSegments(segments: readonly Segment[], names: KnownNames | null): CompiledSegments {
  const compiled = new Map<string, Condition | null>();
  for (const segment of segments) {
    const key = nameKey(segment.name);
    if (compiled.has(key)) continue;
    const { tree } = parseCondition(segment.condition, names);
    compiled.set(key, tree === null || findSegmentCycle(segments, segment) !== null ? null : tree);
  }
  return compiled;
}
