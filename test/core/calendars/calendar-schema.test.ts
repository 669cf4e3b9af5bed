/** The schema of a business calendar and its hand-written type say the same, and what is no calendar is refused. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { BusinessCalendar } from "../../../lib/core/calendars/calendar.ts";
import { calendarSchema } from "../../../lib/core/calendars/calendar-schema.ts";
import { aCalendar } from "./build-calendar.ts";

type Parsed = z.infer<typeof calendarSchema>;

describe("the schema and the type of a calendar", () => {
  it("agree in both directions", () => {
    expectTypeOf<BusinessCalendar>().toExtend<Parsed>();
    expectTypeOf<Parsed>().toExtend<BusinessCalendar>();
    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof BusinessCalendar>();
  });
});

describe("a calendar at the border", () => {
  const { week } = aCalendar();
  const refused: readonly [string, object][] = [
    ["six days", { week: week.slice(1) }],
    ["hours that end before they begin", { week: [[[600, 540]], ...week.slice(1)] }],
    ["hours beyond the day", { week: [[[600, 1441]], ...week.slice(1)] }],
    ["a day that is a time", { holidays: [{ day: "2026-01-01T00:00" }] }],
    ["a year that is a text", { openYears: ["2027"] }],
  ];

  it.each(refused)("is refused with %s", (_, overrides) => {
    expect(calendarSchema.safeParse({ ...aCalendar(), ...overrides }).success).toBe(false);
  });

  it("is read with all it may hold", () => {
    const full = aCalendar({ workdays: [{ day: "2026-01-04", name: "补班" }], openYears: [2027] });
    expect(calendarSchema.safeParse(full).data).toEqual(full);
  });
});
