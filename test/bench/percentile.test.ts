/** Percentiles by nearest rank, against hand-made cases and the definition itself. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, percentile } from "./percentile.ts";

describe("a percentile", () => {
  it("is one of the measured values, whatever their order", () => {
    const values = [40, 15, 50, 20, 35];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  });

  it("is absent where nothing was measured", () => {
    expect(percentile([], 0.95)).toBeNull();
  });

  it("is the least value that this share of all values does not exceed", () => {
    const someValues = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    const anyShare = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
    void fc.assert(
      fc.property(someValues, anyShare, (values, share) => {
        const found = percentile(values, share) ?? Number.NaN;
        const shareUpTo = (limit: number) => values.filter((value) => value <= limit).length / values.length;
        expect(values).toContain(found);
        expect(shareUpTo(found)).toBeGreaterThanOrEqual(share - 1e-9);
        for (const smaller of values.filter((value) => value < found))
          expect(shareUpTo(smaller)).toBeLessThan(share);
      }),
    );
  });
});

describe("the median", () => {
  it("of an even number of values is the lower middle one", () => {
    expect(median([4, 1, 3, 2])).toBe(2);
  });
});
