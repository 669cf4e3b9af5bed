/** Days as files write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, endOfDay, stepDay } from "../../../lib/core/shared/calendar-day.ts";

describe("a day", () => {
  it("is that of the zone", () => {
    const instant = Date.UTC(2026, 0, 1, 23, 30);
    expect([dayOf(instant, "UTC"), dayOf(instant, "Asia/Shanghai"), dayOf(instant, "Nowhere/Else")]).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-01",
    ]);
  });

  it("steps by days, months and years of the calendar", () => {
    expect(stepDay("2026-01-31", 1, "m")).toBe("2026-02-28");
    expect(stepDay("2024-02-29", -1, "y")).toBe("2023-02-28");
    expect(stepDay("2026-03-01", -1, "d")).toBe("2026-02-28");
    expect(stepDay("2026-03-01", -9_999, "y") < "0001-01-01").toBe(true);
  });

  it("ends where the next one begins", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "Asia/Shanghai", "America/Santiago");
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }), zones, (instant, zone) => {
        const day = dayOf(instant, zone);
        const end = endOfDay(day, zone);
        expect([dayOf(end - 1, zone), dayOf(end, zone)]).toEqual([day, stepDay(day, 1, "d")]);
        expect(instant).toBeLessThan(end);
      }),
    );
  });
});
