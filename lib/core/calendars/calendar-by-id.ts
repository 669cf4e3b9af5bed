/** Finds the calendar of an id: the set's own, which may be a shipped one that the user changed, before the shipped ones. */
import type { RuleSet } from "../rules/rule-set.ts";
import { type BusinessCalendar, calendarsOf } from "./calendar.ts";
import { plainCalendar, shippedCalendars } from "./shipped-calendars.ts";

type Calendars = Pick<RuleSet, "calendars">;

/** `null`: there is none, as after a deletion. */
export function findCalendar(set: Calendars, id: string): BusinessCalendar | null {
  const has = (calendar: BusinessCalendar) => calendar.id === id;
  return calendarsOf(set).find(has) ?? shippedCalendars.find(has) ?? null;
}

/** The plain calendar where there is none of this id. */
export function calendarById(set: Calendars, id: string): BusinessCalendar {
  return findCalendar(set, id) ?? plainCalendar;
}
