/** Segments that are defined by each other: found however long the way is, and nobody else suffers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSegments } from "../../../lib/core/segments/compile-segments.ts";
import type { Segment } from "../../../lib/core/segments/segment.ts";
import { findSegmentCycle } from "../../../lib/core/segments/segment-cycle.ts";

const segment = (name: string, condition: string): Segment => ({ id: name, name, condition });

describe("a ring of segments", () => {
  const ring = [
    segment("A", "tier:vip segment:b"),
    segment("B", "segment:C OR tier:key"),
    segment("C", "-segment:A"),
  ];

  it("is told with the way through it", () => {
    expect(ring.map((one) => findSegmentCycle(ring, one))).toEqual([
      ["A", "B", "C", "A"],
      ["B", "C", "A", "B"],
      ["C", "A", "B", "C"],
    ]);
    expect(findSegmentCycle(ring, segment("D", "segment:A"))).toBeNull();
    expect(findSegmentCycle([], segment("Self", "tier:vip -segment:self"))).toEqual(["Self", "Self"]);
  });

  it("leaves those who only ask for it, and those it asks for, as they are", () => {
    const all = [...ring, segment("Before", "tier:vip OR segment:A"), segment("After", "tier:vip")];
    const compiled = compileSegments(all, null);
    expect([...compiled].map(([key, tree]) => [key, tree === null])).toEqual([
      ["a", true],
      ["b", true],
      ["c", true],
      ["before", false],
      ["after", false],
    ]);
  });
});

describe("any segments", () => {
  const names = ["a", "b", "c", "d", "e"] as const;
  const anyCondition = fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 2 })
    .map((asked) => ["tier:vip", ...asked.map((name) => `segment:${name}`)].join(" "));
  const anySegments = fc
    .array(anyCondition, { minLength: names.length, maxLength: names.length })
    .map((conditions) => conditions.map((condition, at) => segment(names[at] ?? "", condition)));

  it("that lie on a ring tell nothing; without rings all of them do", () => {
    fc.assert(
      fc.property(anySegments, (segments) => {
        const compiled = compileSegments(segments, null);
        const cyclic = segments.filter((one) => findSegmentCycle(segments, one) !== null);
        for (const { name } of cyclic) expect(compiled.get(name)).toBeNull();
        if (cyclic.length === 0) expect([...compiled.values()]).not.toContain(null);
      }),
      { numRuns: 2_000 },
    );
  });
});
