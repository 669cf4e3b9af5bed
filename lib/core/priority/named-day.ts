/**
 * A day as a text names it, and which day of the calendar that is.
 *
 * Days are counted from the day on which the mail was written; without that, only one
 * with its year can be told. One that does not exist, as 31 November, is none.
 */
import { stepDay } from "../shared/calendar-day.ts";

export type NamedDay =
  | { readonly kind: "date"; readonly year: number; readonly month: number; readonly day: number }
  /** The next one on or after the mail's day. */
  | { readonly kind: "yearDay"; readonly month: number; readonly day: number }
  /** The next one on or after the mail's day. */
  | { readonly kind: "monthDay"; readonly day: number }
  /** So many days after the mail's. */
  | { readonly kind: "inDays"; readonly days: number }
  /** `weekday`: 0 is Monday. The next one on or after the mail's day. */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** Of a week that begins on Monday; `weeks` after that of the mail. A day that is over in this week is meant of the next. */
  | { readonly kind: "ofWeek"; readonly weekday: number; readonly weeks: number }
  /** Friday; on a weekend, Sunday. */
  | { readonly kind: "endOfWeek" }
  /** `months` after that of the mail. */
  | { readonly kind: "endOfMonth"; readonly months: number }
  | { readonly kind: "endOfYear" };

const friday = 4;
const sunday = 6;

/** @param written the day of the mail, `YYYY-MM-DD`; `null`: not known @returns `null`: no such day, or it cannot be told */
export function dayNamed(named: NamedDay, written: string | null): string | null {
  if (named.kind === "date") return existing(named.year, named.month, named.day);
  if (written === null) return null;
  const [year = 0, month = 0] = written.split("-").map(Number);
  const weekday = weekdayOf(written);
  const ahead = (days: number) => stepDay(written, days, "d");
  switch (named.kind) {
    case "yearDay":
      return next(
        [year, year + 1].map((one) => existing(one, named.month, named.day)),
        written,
      );
    case "monthDay":
      return next(
        [0, 1, 2].map((step) => dayOfMonth(year, month + step, named.day)),
        written,
      );
    case "inDays":
      return ahead(named.days);
    case "weekday":
      return ahead((named.weekday - weekday + 7) % 7);
    case "ofWeek":
      return ahead(named.weekday - weekday + 7 * Math.max(named.weeks, named.weekday < weekday ? 1 : 0));
    case "endOfWeek":
      return ahead((weekday > friday ? sunday : friday) - weekday);
    case "endOfMonth":
      return stepDay(dayOfMonth(year, month + named.months + 1, 1) ?? written, -1, "d");
    case "endOfYear":
      return existing(year, 12, 31);
  }
}

function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `month` may go beyond December. */
function dayOfMonth(year: number, month: number, day: number): string | null {
  return existing(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, day);
}

function existing(year: number, month: number, day: number): string | null {
  const written = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // `Date.parse` reads 31 November as 1 December.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

function next(days: readonly (string | null)[], from: string): string | null {
  return days.find((day) => day !== null && day >= from) ?? null;
}
