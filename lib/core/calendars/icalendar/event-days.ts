/** The days that an event takes, from its beginning, its end and its yearly repetition; or why it takes none. */
import { unescapeText } from "../../interchange/contacts/vcard-properties.ts";
import { type CalendarTime, readCalendarTime, readDays } from "./calendar-time.ts";
import type { CalendarEvent } from "./read-events.ts";
import { readYearly, yearlyDays } from "./yearly.ts";

/**
 * - `cancelled`: its status says so
 * - `noDay`: no beginning, or one that is no day of the calendar
 * - `partOfDay`: from one time to another; only whole days are days off
 * - `tooLong`: more than two months, which is no holiday
 * - `repeats`: in another way than every so many years
 */
export type LeftOutReason = "cancelled" | "noDay" | "partOfDay" | "tooLong" | "repeats";

/** The years of which days are wanted. */
export interface YearWindow {
  readonly firstYear: number;
  readonly lastYear: number;
  /** IANA name, for events that are written in UTC. */
  readonly zone: string;
}

export type EventDays =
  /** Days since 1 January 1970, in their order, and also those outside of the window where the event does not repeat. */
  { readonly days: readonly number[] } | { readonly reason: LeftOutReason };

const mostDays = 62;

export function eventDays(event: CalendarEvent, wanted: YearWindow): EventDays {
  const textOf = (name: string) => event.lines.get(name)?.value ?? "";
  if (textOf("STATUS").trim().toUpperCase() === "CANCELLED") return { reason: "cancelled" };
  const start = readCalendarTime(textOf("DTSTART"), wanted.zone);
  if (start === null) return { reason: "noDay" };
  const length = lengthOf(event, start, wanted.zone);
  if (length === null) return { reason: "partOfDay" };
  if (length > mostDays) return { reason: "tooLong" };
  if (event.lines.has("RDATE")) return { reason: "repeats" };
  const rule = event.lines.get("RRULE")?.value;
  const isUtc = /Z\s*$/i.test(textOf("DTSTART"));
  const firsts = rule === undefined ? [start.day] : repeated(rule, start.day, isUtc, wanted);
  if (firsts === null) return { reason: "repeats" };
  const excluded = new Set(
    event.excluded.flatMap((list) =>
      unescapeText(list)
        .split(",")
        .map((one) => readCalendarTime(one, wanted.zone)?.day),
    ),
  );
  const kept = firsts.filter((day) => !excluded.has(day));
  return { days: kept.flatMap((first) => Array.from({ length }, (_, by) => first + by)) };
}

/** The last day is written in UTC, also where the first is a day without a zone: it then is the day of UTC. */
function repeated(rule: string, day: number, isUtc: boolean, wanted: YearWindow): readonly number[] | null {
  const yearly = readYearly(rule, day, isUtc ? wanted.zone : "UTC");
  return yearly === null ? null : yearlyDays(yearly, day, wanted);
}

/** Whole days, at least one; `null`: a part of one. The end is not included. */
function lengthOf({ lines }: CalendarEvent, start: CalendarTime, zone: string): number | null {
  // An end that is no day is passed over: the event then is as long as one without an end.
  const end = readCalendarTime(lines.get("DTEND")?.value ?? "", zone);
  const duration = lines.get("DURATION")?.value;
  const lasting = duration === undefined ? 1 : readDays(duration);
  const isWhole = start.minute === null || lines.get("X-MICROSOFT-CDO-ALLDAYEVENT")?.value.trim() === "TRUE";
  if (isWhole) return Math.max(1, end === null ? (lasting ?? 1) : end.day - start.day);
  if (start.minute !== 0) return null;
  return (end === null ? lasting : daysUntil(end, start.day)) || null;
}

/** 0: it does not end at midnight. Some write the last minute of the day for it. */
function daysUntil({ day, minute }: CalendarTime, startDay: number): number {
  if (minute === null || minute === 0) return Math.max(0, day - startDay);
  return minute === 1439 ? Math.max(0, day - startDay + 1) : 0;
}
