/** Puts together what a rule set promises, and by which calendar each client's clock runs. */

import type { BusinessCalendar } from "../calendars/calendar.ts";
import { calendarById, findCalendar } from "../calendars/calendar-by-id.ts";
import type { Client, RuleSet } from "../rules/rule-set.ts";
import { type Promises, promisesOf } from "./promises.ts";

export interface Clocks {
  readonly promises: Promises;
  /** The client's own calendar; that of the set where it names none, or one that is gone. */
  readonly calendarOf: (client: Pick<Client, "calendar">) => BusinessCalendar;
}

export function compileClocks(set: Pick<RuleSet, "calendars" | "settings">): Clocks {
  const promises = promisesOf(set);
  const usual = calendarById(set, promises.calendar);
  const own = new Map<string, BusinessCalendar>();
  return {
    promises,
    calendarOf({ calendar: id }) {
      if (id === undefined) return usual;
      const met = own.get(id) ?? findCalendar(set, id) ?? usual;
      own.set(id, met);
      return met;
    },
  };
}
