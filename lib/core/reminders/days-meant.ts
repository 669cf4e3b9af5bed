/** Which days can be meant, the one that comes first first. Days are wall times of midnight, as `zoned-time.ts` has them. */
import { dayMs, wallTime } from "../condition/zoned-time.ts";
import type { WhenDay } from "./when-draft.ts";

/** A 29 February comes again within eight years. */
const years = 8;
const monthsLooked = 12;

/** @param today midnight of this day @param day absent: today or tomorrow */
export function daysMeant(day: WhenDay | undefined, today: number): readonly number[] {
  if (day === undefined) return [today, today + dayMs];
  switch (day.kind) {
    case "ahead":
      return [today + day.days * dayMs];
    case "monthsAhead":
      return [monthsAhead(today, day.months)];
    case "weekday":
      return weekdaysMeant(day.weekday, day.weeks, today);
    case "date":
      return datesMeant(day.year, day.month, day.day, today);
    case "dayOfMonth":
      return ofMonths(today, day.months, ({ year, month }) => valid(year, month, day.day));
    case "monthEnd":
      return ofMonths(today, day.months, ({ year, month }) => [wallTime(year, month + 1, 1) - dayMs]);
  }
}

function weekdaysMeant(weekday: number, weeks: number | null, today: number): readonly number[] {
  const present = (new Date(today).getUTCDay() + 6) % 7;
  if (weeks !== null) return [today + (weekday - present + weeks * 7) * dayMs];
  const next = today + ((weekday - present + 7) % 7) * dayMs;
  return [next, next + 7 * dayMs];
}

function datesMeant(year: number | null, month: number, day: number, today: number): readonly number[] {
  if (year !== null) return valid(year, month, day);
  const present = new Date(today).getUTCFullYear();
  return Array.from({ length: years + 1 }, (_, ahead) => valid(present + ahead, month, day)).flat();
}

interface Month {
  readonly year: number;
  /** From 1 on. */
  readonly month: number;
}

function ofMonths(
  today: number,
  ahead: number | null,
  daysOf: (month: Month) => readonly number[],
): readonly number[] {
  const steps = ahead === null ? Array.from({ length: monthsLooked }, (_, step) => step) : [ahead];
  return steps.flatMap((step) => daysOf(monthAhead(today, step)));
}

function monthAhead(today: number, step: number): Month {
  const present = new Date(today);
  const months = present.getUTCFullYear() * 12 + present.getUTCMonth() + step;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** The same day of the month, or its last one. */
function monthsAhead(today: number, count: number): number {
  const { year, month } = monthAhead(today, count);
  const last = wallTime(year, month + 1, 1) - dayMs;
  return Math.min(wallTime(year, month, new Date(today).getUTCDate()), last);
}

/** None where the month has no such day. */
function valid(year: number, month: number, day: number): readonly number[] {
  const wall = wallTime(year, month, day);
  const date = new Date(wall);
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? [wall] : [];
}
