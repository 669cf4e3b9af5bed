/** Percentiles by nearest rank, against hand-made cases and the definition itself. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile } from "./percentile.ts";

describe("a percentile", () => {
  it("is one of the measured values, whatever their order", () => {
    const values = [40, 15, 50, 20, 35];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  });

  it("in the middle of an even number of values is the lower of the two", () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  });

  it("is refused where nothing was measured", () => {
    expect(() => percentile([], 0.95)).toThrow(RangeError);
  });

  it("is the least value that this share of all values does not exceed", () => {
    const someValues = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    const anyShare = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
    void fc.assert(
      fc.property(someValues, anyShare, (values, share) => {
        const found = percentile(values, share);
        const shareUpTo = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        expect(values).toContain(found);
        expect(shareUpTo(found)).toBeGreaterThanOrEqual(share - 1e-9);
        for (const smaller of values.filter((value) => value < found))
          expect(shareUpTo(smaller)).toBeLessThan(share);
      }),
    );
  });
});
