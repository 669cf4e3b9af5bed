/**
 * Reads the days off out of an iCalendar file (RFC 5545), as Google, Apple, Outlook and officeholidays publish them.
 *
 * The small part that such files use is read here: whole libraries are thirty times as large, and
 * give events, not days off. Files are anybody's: whatever they hold, the time is in proportion to
 * their length, nothing is thrown, and what is left out is listed with its reason.
 */
import { dayMs } from "../../condition/zoned-time.ts";
import { decodeAs, detectEncoding } from "../../interchange/contacts/detect-encoding.ts";
import { unescapeText } from "../../interchange/contacts/vcard-properties.ts";
import { dayOf } from "../../shared/calendar-day.ts";
import { countsOf, type DayCounts, marksDays } from "./day-counts.ts";
import { eventDays, type LeftOutReason, type YearWindow } from "./event-days.ts";
import { type CalendarEvent, readEvents } from "./read-events.ts";

export interface ImportedDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** At most 120 characters; may be empty. Those of several entries of the day are joined. */
  readonly name: string;
  /** As the file has it; people may decide otherwise. */
  readonly counts: DayCounts;
}

export interface LeftOutEvent {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/**
 * - `tooLarge`: params `bytes`, `limit`
 * - `notCalendar`: it does not begin as one, such as a web page saved in its place
 * - `tooManyEvents`, `tooManyDays`: params `limit`
 * - `noEvents`: a calendar without any event
 */
export type ICalendarErrorCode = "tooLarge" | "notCalendar" | "tooManyEvents" | "tooManyDays" | "noEvents";

export type ICalendarReading =
  | {
      readonly ok: true;
      /** What the file calls itself; may be empty. */
      readonly name: string;
      /** In their order; each day at most once for each way it counts. */
      readonly days: readonly ImportedDay[];
      readonly leftOut: readonly LeftOutEvent[];
      /** Events with no day in the years that were asked for. */
      readonly otherYears: number;
      /** It ends within an event: days that came after are missing. */
      readonly isCut: boolean;
    }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ICalendarErrorCode;
        readonly params: Readonly<Record<string, number>>;
      };
    };

export const iCalendarLimits = { bytes: 2 * 1024 * 1024, events: 5000, days: 2000 } as const;
const longestName = 120;

export function readICalendar(source: Uint8Array | string, wanted: YearWindow): ICalendarReading {
  const { bytes, events: mostEvents } = iCalendarLimits;
  if (source.length > bytes) return refused("tooLarge", { bytes: source.length, limit: bytes });
  const file = readEvents(textOf(source), mostEvents);
  if (!file.isCalendar) return refused("notCalendar");
  if (file.events.length === 0) return refused("noEvents");
  if (file.events.length > mostEvents) return refused("tooManyEvents", { limit: mostEvents });
  const { days, leftOut, otherYears } = collect(file.events, wanted);
  if (days.length > iCalendarLimits.days) return refused("tooManyDays", { limit: iCalendarLimits.days });
  return { ok: true, name: shortened(file.name ?? ""), days, leftOut, otherYears, isCut: file.isCut };
}

function refused(code: ICalendarErrorCode, params: Readonly<Record<string, number>> = {}): ICalendarReading {
  return { ok: false, error: { code, params } };
}

function textOf(source: Uint8Array | string): string {
  if (typeof source === "string") return source.replace(/^\uFEFF/, "");
  return decodeAs(source, detectEncoding(source)) ?? new TextDecoder("utf-8").decode(source);
}

function collect(events: readonly CalendarEvent[], wanted: YearWindow) {
  const isMarked = marksDays(events);
  const leftOut: LeftOutEvent[] = [];
  const found = new Map<string, { day: string; counts: DayCounts; names: Set<string> }>();
  let otherYears = 0;
  for (const event of events) {
    const name = shortened(event.lines.get("SUMMARY")?.value ?? "");
    const taken = eventDays(event, wanted);
    if ("reason" in taken) {
      leftOut.push({ line: event.line, name, reason: taken.reason });
      continue;
    }
    const inYears = taken.days.map(dayText).filter((day) => isWithin(day, wanted));
    if (inYears.length === 0) otherYears += 1;
    const counts = countsOf(event, isMarked);
    for (const day of inYears) {
      const key = `${day} ${counts}`;
      const entry = found.get(key) ?? { day, counts, names: new Set<string>() };
      found.set(key, entry);
      if (name !== "") entry.names.add(name);
    }
  }
  const days = [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { day, counts, names }]): ImportedDay => ({ day, counts, name: joined(names) }));
  return { days, leftOut, otherYears };
}

function dayText(day: number): string {
  return dayOf(day * dayMs, "UTC");
}

function isWithin(day: string, { firstYear, lastYear }: YearWindow): boolean {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

/** Names are shown in one line, whatever stands in them. */
function shortened(value: string): string {
  return unescapeText(value).replace(/\s+/g, " ").trim().slice(0, longestName);
}

function joined(names: ReadonlySet<string>): string {
  return [...names].slice(0, 4).join(" / ").slice(0, longestName);
}
