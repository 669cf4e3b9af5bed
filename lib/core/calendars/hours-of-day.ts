/** The working hours of each day of a calendar, whatever a file wrote: in their order, joined where they meet, none twice. */
import { dayMs, wallTime } from "../condition/zoned-time.ts";
import type { BusinessCalendar, CalendarDay, WorkingHours } from "./calendar.ts";

/** Days as numbers since 1 January 1970, on the wall of the calendar's zone. */
export function hoursOfDay(calendar: BusinessCalendar): (day: number) => readonly WorkingHours[] {
  const week = calendar.week.map(joined);
  const madeUp = week.find((hours) => hours.length > 0) ?? [];
  const holidays = numbersOf(calendar.holidays);
  const workdays = numbersOf(calendar.workdays);
  return (day) => {
    // The first day was a Thursday, and weeks begin with Monday.
    const usual = week[(((day + 3) % 7) + 7) % 7] ?? [];
    if (workdays.has(day)) return usual.length > 0 ? usual : madeUp;
    return holidays.has(day) ? [] : usual;
  };
}

function joined(hours: readonly WorkingHours[]): readonly WorkingHours[] {
  const all: WorkingHours[] = [];
  for (const [from, until] of hours.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], until)];
    else all.push([from, until]);
  }
  return all;
}

function numbersOf(days: readonly CalendarDay[]): ReadonlySet<number> {
  return new Set(
    days.map(({ day }) => {
      const [year = 1, month = 1, date = 1] = day.split("-").map(Number);
      return wallTime(year, month, date) / dayMs;
    }),
  );
}
