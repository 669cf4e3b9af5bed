/** A calendar while it is edited. */
import type { BusinessCalendar, CalendarDay } from "../../../../lib/core/calendars/calendar.ts";
import { printHours, readHours } from "../../../../lib/core/calendars/hours-text.ts";
import { isZone } from "../../../../lib/core/condition/zoned-time.ts";
import { isEqual } from "../../../../lib/core/shared/is-equal.ts";

export interface ListedDay extends CalendarDay {
  readonly kind: "holiday" | "workday";
}

export interface CalendarDraft {
  readonly id: string;
  readonly name: string;
  /** As typed; `""`: that of the browser. */
  readonly zone: string;
  /** Seven texts from Monday on. */
  readonly week: readonly string[];
  /** In the order of the calendar. */
  readonly days: readonly ListedDay[];
  readonly openYears: readonly number[];
}

/** Days of each kind, as the schema has it. */
export const mostDays = 2000;

/** @param name in the language of the page */
export function draftOfCalendar(calendar: BusinessCalendar, name: string): CalendarDraft {
  const days = [
    ...calendar.holidays.map((day) => ({ ...day, kind: "holiday" }) as const),
    ...calendar.workdays.map((day) => ({ ...day, kind: "workday" }) as const),
  ];
  return {
    id: calendar.id,
    name,
    zone: calendar.zone ?? "",
    week: calendar.week.map(printHours),
    days: inOrder(days),
    openYears: calendar.openYears ?? [],
  };
}

/**
 * Hours that are wrong count as none: what has errors is not saved.
 * @param before as it is stored or shipped; what this version does not know of it stays
 * @param shownName what `before` is called in the language of the page: a name that nobody changed stays that of all languages
 */
export function calendarOfDraft(
  draft: CalendarDraft,
  before: BusinessCalendar | undefined,
  shownName: string,
): BusinessCalendar {
  const { zone: _zone, openYears: _open, ...kept } = before ?? {};
  const zone = draft.zone.trim();
  const name = draft.name.trim();
  const daysOf = (kind: ListedDay["kind"]) =>
    draft.days.filter((day) => day.kind === kind).map(({ kind: _kind, ...day }) => day);
  return {
    ...kept,
    id: draft.id,
    name: before !== undefined && name === shownName ? before.name : name,
    ...(zone === "" ? {} : { zone }),
    week: draft.week.map((text) => readHours(text) ?? []),
    holidays: daysOf("holiday"),
    workdays: daysOf("workday"),
    ...(draft.openYears.length === 0 ? {} : { openYears: draft.openYears }),
  };
}

export function isCalendarChanged(draft: CalendarDraft, before: CalendarDraft | undefined): boolean {
  return !isEqual(draft, before);
}

/** A day that is listed already is listed anew. */
export function withDays(days: readonly ListedDay[], added: readonly ListedDay[]): readonly ListedDay[] {
  const taken = new Set(added.map(({ day }) => day));
  return inOrder([...days.filter(({ day }) => !taken.has(day)), ...added]);
}

export function isKnownZone(text: string): boolean {
  return text.trim() === "" || isZone(text.trim());
}

/** Whether more days are listed than are kept. */
export function hasTooManyDays({ days }: CalendarDraft): boolean {
  const count = (kind: ListedDay["kind"]) => days.filter((day) => day.kind === kind).length;
  return Math.max(count("holiday"), count("workday")) > mostDays;
}

function inOrder(days: readonly ListedDay[]): readonly ListedDay[] {
  return days.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
