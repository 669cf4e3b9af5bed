/** When followed addresses are looked at again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCheckDue, nextCheckAfter } from "../../../lib/core/sharing/check-schedule.ts";

const hourMs = 3_600_000;
const checked = { now: 0, failures: 0, restMs: null, chance: 0.5 };

describe("the next look", () => {
  it("comes after six hours, give or take a quarter", () => {
    expect(nextCheckAfter(checked)).toBe(6 * hourMs);
    expect(nextCheckAfter({ ...checked, chance: 0 })).toBe(4.5 * hourMs);
    expect(nextCheckAfter({ ...checked, chance: 0.999_999_999 })).toBeLessThanOrEqual(7.5 * hourMs);
  });

  it("comes later where the server wants it later, and not sooner where it allows it", () => {
    expect(nextCheckAfter({ ...checked, restMs: 24 * hourMs })).toBe(24 * hourMs);
    expect(nextCheckAfter({ ...checked, restMs: 300_000 })).toBe(6 * hourMs);
  });

  it("comes never sooner than in an hour and never later than in a week, and is then due", () => {
    const any = fc.record({
      now: fc.integer({ min: 0, max: 2 ** 45 }),
      failures: fc.nat(),
      restMs: fc.option(fc.nat({ max: 2 ** 45 }), { nil: null }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });
    fc.assert(
      fc.property(any, (one) => {
        const next = nextCheckAfter(one);
        expect(next - one.now).toBeGreaterThanOrEqual(hourMs);
        expect(next - one.now).toBeLessThanOrEqual(7 * 24 * hourMs);
        expect(isCheckDue(next, one.now)).toBe(false);
        expect(isCheckDue(next, next)).toBe(true);
      }),
    );
  });
});
