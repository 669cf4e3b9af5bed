/** Business time as it is lived: across nights, weekends, holidays, make-up days and changes of clocks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessClock } from "../../../lib/core/calendars/business-clock.ts";
import type { BusinessCalendar, WorkingHours } from "../../../lib/core/calendars/calendar.ts";
import { shippedCalendars } from "../../../lib/core/calendars/shipped-calendars.ts";
import { dayMs, wallAt } from "../../../lib/core/condition/zoned-time.ts";
import { aCalendar } from "./build-calendar.ts";

const minuteMs = 60_000;
const at = (text: string) => Date.parse(text);
const shown = (instant: number) => new Date(instant).toISOString();

function added(calendar: BusinessCalendar, from: string, minutes: number, zone = "UTC"): string {
  return shown(businessClock(calendar, zone).add(at(from), minutes));
}

describe("a business clock from 9 to 18 on weekdays", () => {
  const calendar = aCalendar();

  it("counts within a day", () => {
    expect(added(calendar, "2026-11-25T10:15:00Z", 120)).toBe("2026-11-25T12:15:00.000Z");
  });

  it("stands still in the night and goes on in the morning", () => {
    expect(added(calendar, "2026-11-25T17:00:00Z", 120)).toBe("2026-11-26T10:00:00.000Z");
  });

  it("begins with the working day for what came before it", () => {
    expect(added(calendar, "2026-11-25T03:00:00Z", 120)).toBe("2026-11-25T11:00:00.000Z");
  });

  it("ends at closing time, not at the opening after it", () => {
    expect(added(calendar, "2026-11-25T16:00:00Z", 120)).toBe("2026-11-25T18:00:00.000Z");
  });

  it("passes over the weekend", () => {
    expect(added(calendar, "2026-11-27T17:00:00Z", 120)).toBe("2026-11-30T10:00:00.000Z");
  });

  it("passes over a holiday", () => {
    const closed = aCalendar({ holidays: [{ day: "2026-11-26" }] });
    expect(added(closed, "2026-11-25T17:00:00Z", 120)).toBe("2026-11-27T10:00:00.000Z");
  });

  it("works on a make-up day with the hours of the week's first working day", () => {
    const madeUp = aCalendar({ workdays: [{ day: "2026-11-28" }] });
    expect(added(madeUp, "2026-11-27T17:00:00Z", 120)).toBe("2026-11-28T10:00:00.000Z");
  });

  it("works on a day that is among the holidays and the make-up days alike", () => {
    const both = aCalendar({ holidays: [{ day: "2026-11-26" }], workdays: [{ day: "2026-11-26" }] });
    expect(added(both, "2026-11-25T17:00:00Z", 120)).toBe("2026-11-26T10:00:00.000Z");
  });

  it("counts nothing backwards", () => {
    const clock = businessClock(calendar, "UTC");
    expect(clock.between(at("2026-11-26T12:00:00Z"), at("2026-11-25T12:00:00Z"))).toBe(0);
    expect(clock.add(at("2026-11-25T12:00:00Z"), -5)).toBe(at("2026-11-25T12:00:00Z"));
    expect(clock.add(at("2026-11-25T12:00:00Z"), 0)).toBe(at("2026-11-25T12:00:00Z"));
  });
});

describe("hours as a file may write them", () => {
  it("count once where they overlap, in whatever order", () => {
    const messy = aCalendar({
      week: Array.from({ length: 7 }, () => [[600, 720] as const, [540, 660] as const]),
    });
    expect(businessClock(messy, "UTC").between(at("2026-11-25T00:00:00Z"), at("2026-11-26T00:00:00Z"))).toBe(
      180,
    );
  });

  it("stop for lunch", () => {
    const lunch = aCalendar({
      week: Array.from({ length: 7 }, () => [[540, 720] as const, [780, 1080] as const]),
    });
    expect(added(lunch, "2026-11-25T11:30:00Z", 60)).toBe("2026-11-25T13:30:00.000Z");
  });

  it("reach to midnight and go on after it", () => {
    const always = aCalendar({ week: Array.from({ length: 7 }, () => [[0, 1440] as const]) });
    expect(added(always, "2026-11-25T23:30:00Z", 60)).toBe("2026-11-26T00:30:00.000Z");
  });
});

describe("a calendar that never works", () => {
  const never = aCalendar({ week: [[], [], [], [], [], [], []], workdays: [{ day: "2026-11-28" }] });

  it("has no end of the promised time", () => {
    expect(businessClock(never, "UTC").add(at("2026-11-25T00:00:00Z"), 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts nothing, however far", () => {
    expect(businessClock(never, "UTC").between(0, 8.64e15)).toBe(0);
  });
});

describe("a promise beyond ten years", () => {
  it("never ends", () => {
    const seldom = aCalendar({ week: [[[0, 1]], [], [], [], [], [], []] });
    expect(businessClock(seldom, "UTC").add(at("2026-11-25T00:00:00Z"), 600)).toBe(Number.POSITIVE_INFINITY);
    expect(businessClock(seldom, "UTC").add(8.64e15, 600)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a zone", () => {
  it("is the calendar's before the browser's", () => {
    const china = shippedCalendars.find(({ id }) => id === "CN") ?? aCalendar();
    expect(added(china, "2026-11-26T00:30:00Z", 60, "America/New_York")).toBe("2026-11-26T02:00:00.000Z");
  });

  it("is the browser's where the calendar names none, or one that nobody knows", () => {
    const { zone: _, ...without } = aCalendar();
    expect(added(without, "2026-11-26T00:30:00Z", 60, "Asia/Tokyo")).toBe("2026-11-26T01:30:00.000Z");
    const unknown = aCalendar({ zone: "Mars/Olympus" });
    expect(added(unknown, "2026-11-26T00:30:00Z", 60, "Asia/Tokyo")).toBe("2026-11-26T01:30:00.000Z");
  });
});

describe("a night shift when clocks change", () => {
  const night: BusinessCalendar["week"] = Array.from({ length: 7 }, () => [[60, 240] as const]);
  const lived = (zone: string, day: string) =>
    businessClock(aCalendar({ zone, week: night }), "UTC").between(
      at(`${day}T00:00:00Z`) - dayMs / 2,
      at(`${day}T00:00:00Z`) + dayMs / 2,
    );

  it("is an hour shorter in spring and longer in autumn", () => {
    expect(lived("Europe/Berlin", "2026-03-29")).toBe(120);
    expect(lived("Europe/Berlin", "2026-10-25")).toBe(240);
    expect(lived("Europe/Berlin", "2026-06-14")).toBe(180);
  });

  it("is half an hour longer on Lord Howe", () => {
    expect(lived("Australia/Lord_Howe", "2026-04-05")).toBe(210);
  });
});

describe("years that no list covers", () => {
  it("have the days of the week alone", () => {
    const china = shippedCalendars.find(({ id }) => id === "CN") ?? aCalendar();
    expect(added(china, "2031-10-01T01:00:00Z", 60)).toBe("2031-10-01T02:00:00.000Z");
  });
});

const zones = ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Asia/Kathmandu"];

const anyHours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, until]) => from < until);
const anyDayNear = fc
  .integer({ min: -40, max: 400 })
  .map((by) => ({ day: new Date(Date.UTC(2026, 0, 1) + by * dayMs).toISOString().slice(0, 10) }));
const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  id: fc.constant("any"),
  name: fc.constant("Any"),
  zone: fc.constantFrom(...zones),
  week: fc.array(fc.array(anyHours, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
  holidays: fc.array(anyDayNear, { maxLength: 30 }),
  workdays: fc.array(anyDayNear, { maxLength: 10 }),
});
/** Minutes of 2026, often in the days around a change of clocks. */
const anyMinute = fc
  .oneof(
    fc.constantFrom("2026-01-01", "2026-06-15", "2026-12-30"),
    fc.constantFrom("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01"),
  )
  .chain((day) => fc.integer({ min: -2880, max: 2880 }).map((by) => at(`${day}T00:00:00Z`) + by * minuteMs));

/** Whether the wall shows working hours: by what the type says, without any index. */
function isOpen(calendar: BusinessCalendar, instant: number): boolean {
  const wall = new Date(wallAt(calendar.zone ?? "UTC", instant));
  const day = wall.toISOString().slice(0, 10);
  const usual = calendar.week[(wall.getUTCDay() + 6) % 7] ?? [];
  const isMadeUp = calendar.workdays.some((one) => one.day === day);
  if (!isMadeUp && calendar.holidays.some((one) => one.day === day)) return false;
  const madeUp = calendar.week.find(({ length }) => length > 0) ?? [];
  const hours: readonly WorkingHours[] = isMadeUp && usual.length === 0 ? madeUp : usual;
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return hours.some(([from, until]) => from <= minute && minute < until);
}

describe("any calendar in any zone", () => {
  it("counts the open minutes, one by one", () => {
    const range = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(anyCalendar, anyMinute, range, (calendar, from, minutes) => {
        const clock = businessClock(calendar, "UTC");
        let open = 0;
        for (let minute = 0; minute < minutes; minute += 1)
          if (isOpen(calendar, from + minute * minuteMs)) {
            open += 1;
            expect(clock.add(from, open)).toBe(from + (minute + 1) * minuteMs);
          }
        expect(clock.between(from, from + minutes * minuteMs)).toBe(open);
      }),
      { numRuns: 150 },
    );
  });

  const anyMinutes = fc.integer({ min: 1, max: 30_000 });

  it("finds as many minutes as it added, and none after the end", () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyMinutes, (calendar, from, minutes) => {
        const clock = businessClock(calendar, "UTC");
        const end = clock.add(from, minutes);
        fc.pre(Number.isFinite(end));
        expect(clock.between(from, end)).toBe(minutes);
        expect(clock.between(from, end - 1)).toBeLessThan(minutes);
      }),
      { numRuns: 500 },
    );
  });

  it("adds in one step what it adds in two, and never goes back", () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyMinutes, anyMinutes, (calendar, from, one, other) => {
        const clock = businessClock(calendar, "UTC");
        const middle = clock.add(from, one);
        fc.pre(Number.isFinite(middle));
        expect(middle).toBeGreaterThan(from);
        expect(clock.add(from, one + other)).toBe(clock.add(middle, other));
      }),
      { numRuns: 500 },
    );
  });

  it("counts a stretch as the sum of its parts", () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, anyMinutes, anyMinutes, (calendar, from, one, other) => {
        const clock = businessClock(calendar, "UTC");
        const middle = from + one * minuteMs;
        const end = middle + other * minuteMs;
        expect(clock.between(from, end)).toBe(clock.between(from, middle) + clock.between(middle, end));
      }),
      { numRuns: 500 },
    );
  });
});
