/** The hours in which nothing is shown, in every zone and where clocks change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterQuietHours, quietUntil } from "../../../lib/core/reminders/quiet-hours.ts";

const night = { from: 20 * 60, until: 8 * 60 };
const zones = [
  "UTC",
  "Asia/Shanghai",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];

function minuteOn(zone: string, instant: number): number {
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(instant);
  const [hours = 0, minutes = 0] = shown.split(":").map(Number);
  return hours * 60 + minutes;
}

describe("quiet hours", () => {
  it("span midnight", () => {
    expect(quietUntil(night, "UTC", Date.UTC(2026, 10, 2, 20))).toBe(Date.UTC(2026, 10, 3, 8));
    expect(quietUntil(night, "UTC", Date.UTC(2026, 10, 3, 7, 59))).toBe(Date.UTC(2026, 10, 3, 8));
    expect(quietUntil(night, "UTC", Date.UTC(2026, 10, 3, 8))).toBeNull();
    expect(quietUntil(night, "UTC", Date.UTC(2026, 10, 3, 19, 59))).toBeNull();
  });

  it("are those of the zone", () => {
    expect(quietUntil(night, "Asia/Shanghai", Date.UTC(2026, 10, 2, 12))).toBe(Date.UTC(2026, 10, 3, 0));
  });

  it("are none where both ends are one, and where there are none", () => {
    expect(quietUntil({ from: 60, until: 60 }, "UTC", Date.UTC(2026, 10, 2, 1))).toBeNull();
    expect(quietUntil(null, "UTC", 0)).toBeNull();
  });

  it("end by the clock on the wall in a night that clocks make longer or shorter", () => {
    // Berlin, 25 October 2026: 3:00 becomes 2:00; 29 March 2026: 2:00 becomes 3:00.
    expect(quietUntil(night, "Europe/Berlin", Date.UTC(2026, 9, 24, 20))).toBe(Date.UTC(2026, 9, 25, 7));
    expect(quietUntil(night, "Europe/Berlin", Date.UTC(2026, 2, 28, 20))).toBe(Date.UTC(2026, 2, 29, 6));
  });

  it("are over at the moment that they give, in any zone, at any time", () => {
    const minute = fc.nat({ max: 1439 });
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...zones), instant, (from, until, zone, now) => {
        const awake = afterQuietHours({ from, until }, zone, now);
        expect(awake).toBeGreaterThanOrEqual(now);
        expect(awake - now).toBeLessThanOrEqual(26 * 3_600_000);
        const shown = minuteOn(zone, awake);
        const isQuiet = from < until ? shown >= from && shown < until : shown >= from || shown < until;
        expect(from !== until && isQuiet).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
