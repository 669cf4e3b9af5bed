/** A business calendar: when a house works, in which zone, on which days it does not, and on which it does nevertheless. */
import type { ItemStamp } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import { calendarSchema } from "./calendar-schema.ts";

/** From and until, in minutes after midnight; until is not included and at most 1,440. */
export type WorkingHours = readonly [from: number, until: number];

export interface CalendarDay {
  /** `YYYY-MM-DD`, in the calendar's zone. */
  readonly day: string;
  readonly name?: string;
}

export interface BusinessCalendar extends ItemStamp {
  /** 1 to 64 characters; those that are shipped have that of their region (`CN`). */
  readonly id: string;
  readonly name: string;
  /** IANA name; absent: the zone of the browser. */
  readonly zone?: string;
  /** Seven days from Monday on, each with its working hours in their order; none: a day off. */
  readonly week: readonly (readonly WorkingHours[])[];
  readonly holidays: readonly CalendarDay[];
  /**
   * Days on which is worked nevertheless, also where they are among the holidays: with the hours of their
   * day of the week, or, on a day off, with those of the first working day of the week.
   */
  readonly workdays: readonly CalendarDay[];
  /** Years whose list is not complete, because not all of their days were announced when it was written. */
  readonly openYears?: readonly number[];
}

/** `null`: of another shape, as a later version may write it. */
export const readCalendar = readOnce(
  (entry): BusinessCalendar | null => calendarSchema.safeParse(entry).data ?? null,
);

/** The calendars that a rule set brings, in their order. Entries that cannot be read are passed over here and kept in the set. */
export function calendarsOf({
  calendars = [],
}: {
  readonly calendars?: readonly unknown[];
}): readonly BusinessCalendar[] {
  return calendars.flatMap((entry) => readCalendar(entry) ?? []);
}
