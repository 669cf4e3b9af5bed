/** Offsets that are remembered by the day are those that the platform shows at the instant. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zoneOffset } from "../../../lib/core/condition/zoned-time.ts";

const hour = 3_600_000;
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Pacific/Apia",
];
const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }),
  ]),
);

/** What `Intl` names as `GMT+05:30`. */
function shownOffset(zone: string, instant: number): number {
  const name = formats
    .get(zone)
    ?.formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * hour + Number(minutes ?? 0) * (hour / 60)) || 0;
}

describe("the offset of a zone", () => {
  it("is that of the instant, on days on which clocks change, too", () => {
    const anyInstant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2030, 0, 1) });
    /** The hours around a change in Berlin, in Newfoundland and on Lord Howe, and around the day that Samoa skipped. */
    const nearChange = fc
      .tuple(
        fc.constantFrom(
          Date.UTC(2026, 2, 29, 1),
          Date.UTC(2026, 10, 1, 4),
          Date.UTC(2026, 3, 4, 15),
          Date.UTC(2011, 11, 30, 10),
        ),
        fc.integer({ min: -30 * hour, max: 30 * hour }),
      )
      .map(([change, away]) => change + away);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.oneof(anyInstant, nearChange), (zone, instant) => {
        expect(zoneOffset(zone, instant)).toBe(shownOffset(zone, instant));
      }),
      { numRuns: 2000 },
    );
  });

  it("is none in a zone that does not exist, and for no instant", () => {
    expect(zoneOffset("Mars/Olympus", 0)).toBe(0);
    expect(zoneOffset("Europe/Berlin", Number.NaN)).toBe(0);
  });
});
