/** The shipped lists are those that follow from law, moon and Easter; a wrong date fails here. */
import { describe, expect, it } from "vitest";
import type { BusinessCalendar, CalendarDay } from "../../../lib/core/calendars/calendar.ts";
import { calendarSchema } from "../../../lib/core/calendars/calendar-schema.ts";
import { shippedCalendars } from "../../../lib/core/calendars/shipped-calendars.ts";
import { easter, lunar, newMoon, nthWeekday, qingming, stepped, weekdayOf } from "./derive-holidays.ts";

const years = [2026, 2027] as const;

function shipped(id: string): BusinessCalendar {
  const calendar = shippedCalendars.find((one) => one.id === id);
  if (calendar === undefined) throw new Error(`no calendar ${id}`);
  return calendar;
}

function daysOf(days: readonly CalendarDay[], year: number): string[] {
  return days.map(({ day }) => day).filter((day) => day.startsWith(`${year}-`));
}

const isWeekend = (day: string) => [0, 6].includes(weekdayOf(day));

describe("the shipped calendars", () => {
  it("are those of the regions, and the plain one", () => {
    expect(shippedCalendars.map(({ id }) => id)).toEqual(["plain", "CN", "TW", "HK", "US", "EU"]);
  });

  it.each(shippedCalendars)("can be saved as they are: $id", (calendar) => {
    expect(calendarSchema.safeParse(calendar).success).toBe(true);
  });

  it.each(shippedCalendars)("list each day once, in order, with its name: $id", ({ holidays, workdays }) => {
    for (const days of [holidays, workdays]) {
      const listed = days.map(({ day }) => day);
      expect(listed).toEqual([...new Set(listed)].sort());
      expect(days.every(({ name }) => name !== undefined && name !== "")).toBe(true);
    }
  });

  it("work from 9 to 18 on weekdays", () => {
    for (const { week } of shippedCalendars) {
      expect(week.map((hours) => hours.flat())).toEqual([
        ...Array.from({ length: 5 }, () => [540, 1080]),
        [],
        [],
      ]);
    }
  });
});

/** Regulation of 2024: 元旦 1, 春节 4 from the eve, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. */
function chineseLaw(year: number): string[] {
  const spring = lunar(year, 1, 1);
  return [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((by) => stepped(spring, by)),
    qingming(year),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(year, 5, 5),
    lunar(year, 8, 15),
    ...[1, 2, 3].map((day) => `${year}-10-0${day}`),
  ];
}

describe("mainland China", () => {
  const { holidays, workdays, openYears, zone } = shipped("CN");

  it.each(years)("has every day of the regulation in %i", (year) => {
    expect(daysOf(holidays, year)).toEqual(expect.arrayContaining(chineseLaw(year)));
  });

  it("makes up for every weekday off that the regulation does not give, in 2026", () => {
    const off = daysOf(holidays, 2026).filter((day) => !isWeekend(day));
    expect(off.length - workdays.length).toBe(chineseLaw(2026).length);
  });

  it("makes up on days of the weekend that are no holidays", () => {
    const days = workdays.map(({ day }) => day);
    expect(days).toHaveLength(6);
    expect(days.every(isWeekend)).toBe(true);
    expect(days.filter((day) => daysOf(holidays, 2026).includes(day))).toEqual([]);
  });

  it("has the days of the regulation alone in 2027, and says that the rest is not announced", () => {
    expect(daysOf(holidays, 2027)).toEqual(chineseLaw(2027));
    expect(daysOf(workdays, 2027)).toEqual([]);
    expect(openYears).toEqual([2027]);
    expect(zone).toBe("Asia/Shanghai");
  });
});

/** 紀念日及節日實施條例 of 2025, with the days made up for. */
function taiwaneseLaw(year: number): string[] {
  const spring = lunar(year, 1, 1);
  const newYear = [-2, -1, 0, 1, 2].map((by) => stepped(spring, by));
  const single = [
    `${year}-01-01`,
    `${year}-02-28`,
    `${year}-04-04`,
    qingming(year),
    `${year}-05-01`,
    lunar(year, 5, 5),
    lunar(year, 8, 15),
    `${year}-09-28`,
    `${year}-10-10`,
    `${year}-10-25`,
    `${year}-12-25`,
    `${year + 1}-01-01`,
  ];
  const all = new Set([...newYear, ...single]);
  const free = (day: string, by: 1 | -1): string => {
    const next = stepped(day, by);
    return isWeekend(next) || all.has(next) ? free(next, by) : next;
  };
  for (const day of newYear.filter(isWeekend)) all.add(free(day, 1));
  for (const day of single.filter(isWeekend)) all.add(free(day, weekdayOf(day) === 6 ? -1 : 1));
  return [...all].filter((day) => day.startsWith(`${year}-`)).sort();
}

describe("Taiwan", () => {
  it.each(years)("has the days of the law of 2025 and those made up for in %i", (year) => {
    expect(daysOf(shipped("TW").holidays, year)).toEqual(taiwaneseLaw(year));
  });

  it("works on no Saturday", () => {
    expect(shipped("TW").workdays).toEqual([]);
  });
});

/** Cap. 149 and Cap. 57; a day on a Sunday or on another holiday moves to the next that is neither. */
function hongKongLaw(year: number): string[] {
  const spring = lunar(year, 1, 1);
  const newYear = [0, 1, 2].map((by) => stepped(spring, by));
  const sunday = easter(year);
  const fixed = [stepped(sunday, -2), stepped(sunday, -1), stepped(sunday, 1)];
  const moving = [
    `${year}-01-01`,
    ...newYear.filter((day) => weekdayOf(day) !== 0),
    ...(newYear.some((day) => weekdayOf(day) === 0) ? [stepped(spring, 3)] : []),
    qingming(year),
    `${year}-05-01`,
    lunar(year, 4, 8),
    lunar(year, 5, 5),
    `${year}-07-01`,
    stepped(lunar(year, 8, 15), 1),
    `${year}-10-01`,
    lunar(year, 9, 9),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  const all = new Set(fixed);
  const free = (day: string): string => (weekdayOf(day) === 0 || all.has(day) ? free(stepped(day, 1)) : day);
  for (const day of moving) all.add(free(day));
  return [...all].sort();
}

describe("Hong Kong", () => {
  it.each(years)("has its general holidays in %i", (year) => {
    expect(hongKongLaw(year)).toHaveLength(17);
    expect(daysOf(shipped("HK").holidays, year)).toEqual(hongKongLaw(year));
  });
});

function federalLaw(year: number): string[] {
  const days = [
    `${year}-01-01`,
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    nthWeekday(year, 5, 1, -1),
    `${year}-06-19`,
    `${year}-07-04`,
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    `${year}-11-11`,
    nthWeekday(year, 11, 4, 4),
    `${year}-12-25`,
    `${year + 1}-01-01`,
  ];
  const observed = days.flatMap((day) => {
    if (weekdayOf(day) === 6) return [stepped(day, -1)];
    return weekdayOf(day) === 0 ? [stepped(day, 1)] : [];
  });
  return [...days, ...observed].filter((day) => day.startsWith(`${year}-`)).sort();
}

describe("the United States", () => {
  it.each(years)("has the federal holidays and the days on which they are observed in %i", (year) => {
    expect(daysOf(shipped("US").holidays, year)).toEqual(federalLaw(year));
  });
});

describe("the European Union", () => {
  it.each(years)("has the five days of most countries in %i", (year) => {
    const expected = [
      `${year}-01-01`,
      stepped(easter(year), 1),
      `${year}-05-01`,
      `${year}-12-25`,
      `${year}-12-26`,
    ];
    expect(daysOf(shipped("EU").holidays, year)).toEqual(expected);
  });
});

describe("the moon by which the lists are judged", () => {
  it("is new within a minute of the almanac", () => {
    expect(Math.abs(newMoon(323) - Date.parse("2026-02-17T12:01:00Z"))).toBeLessThan(60_000);
    expect(Math.abs(newMoon(335) - Date.parse("2027-02-06T15:56:00Z"))).toBeLessThan(60_000);
  });
});
