/** Combinations of axes: every pair of values meets, in far fewer combinations than there are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AxisTable, type Combination, pairwise } from "./pairwise.ts";

const anyTable: fc.Arbitrary<AxisTable> = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 })
  .map((sizes) =>
    Object.fromEntries(
      sizes.map((size, axis) => [`a${axis}`, Array.from({ length: size }, (_, value) => `v${value}`)]),
    ),
  );

/** Pairs of a table that none of the combinations holds. */
function missing(table: AxisTable, combinations: readonly Combination[]): string[] {
  const choices = Object.entries(table).flatMap(([axis, values]) => values.map((value) => [axis, value]));
  const pairs = choices.flatMap((one) =>
    choices.filter(([axis]) => axis !== one[0]).map((other) => [one, other]),
  );
  const isHeld = (pair: string[][]) =>
    combinations.some((combination) => pair.every(([axis = "", value]) => combination[axis] === value));
  return pairs.filter((pair) => !isHeld(pair)).map((pair) => pair.join(" "));
}

describe("the combinations of a table", () => {
  it("hold every pair of values of every two axes, and one value of each axis", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const combinations = pairwise(table);
        for (const combination of combinations) expect(Object.keys(combination)).toEqual(Object.keys(table));
        expect(missing(table, combinations)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("are few, and the same each time", () => {
    const table = Object.fromEntries(Array.from({ length: 12 }, (_, axis) => [`a${axis}`, ["x", "y", "z"]]));
    const combinations = pairwise(table);
    expect(combinations.length).toBeLessThan(30);
    expect(pairwise(table)).toEqual(combinations);
    expect(new Set(Object.values(combinations[0] ?? {}))).toEqual(new Set(["x"]));
  });
});
