/** When "until tomorrow" ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startOfNextDay } from "../../../lib/core/settings/start-of-next-day.ts";

describe("the start of the next day", () => {
  it("is the midnight after, in the zone of the browser", () => {
    const noon = new Date(2026, 2, 14, 12).getTime();
    expect(startOfNextDay(noon)).toBe(new Date(2026, 2, 15).getTime());
  });

  it("of a midnight is the next one, and it is never more than 25 hours away", () => {
    expect(startOfNextDay(new Date(2026, 2, 15).getTime())).toBe(new Date(2026, 2, 16).getTime());
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0), max: new Date(2040, 0), noInvalidDate: true }),
        (date) => {
          const wait = startOfNextDay(date.getTime()) - date.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
    );
  });
});
