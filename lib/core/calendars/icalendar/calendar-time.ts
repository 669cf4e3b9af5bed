/** Days and times as iCalendar writes them: `20260101`, `20260101T000000`, `20260101T000000Z`, `P3D`. */
import { dayMs, wallAt, wallTime } from "../../condition/zoned-time.ts";

export interface CalendarTime {
  /** Days since 1 January 1970, on the wall. */
  readonly day: number;
  /** Minutes after midnight; `null`: the whole day. */
  readonly minute: number | null;
}

/**
 * Times of UTC are told in `zone`. All others stand as they are written: a holiday begins at midnight on the wall of its
 * own zone, whichever that is. `null`: no such day or time.
 */
export function readCalendarTime(value: string, zone: string): CalendarTime | null {
  const match = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z?))?\s*$/i.exec(value);
  if (match === null) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((part) => Number(part ?? 0));
  const wall = wallTime(year, month, date);
  if (new Date(wall).toISOString().slice(0, 10) !== [match[1], match[2], match[3]].join("-")) return null;
  if (match[4] === undefined) return { day: wall / dayMs, minute: null };
  if (hour > 24 || minute > 59) return null;
  const time = wall + (hour * 60 + minute) * 60_000;
  const shown = match[7] === "" ? time : wallAt(zone, time);
  const day = Math.floor(shown / dayMs);
  return { day, minute: Math.floor((shown - day * dayMs) / 60_000) };
}

/** Whole days of a duration; `null`: it is another, or none. */
export function readDays(value: string): number | null {
  const match = /^\s*\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(\d{1,4})H(?:0+M)?(?:0+S)?)?\s*$/i.exec(value);
  if (match === null) return null;
  const [weeks = 0, days = 0, hours = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours % 24 === 0 ? weeks * 7 + days + hours / 24 : null;
}
