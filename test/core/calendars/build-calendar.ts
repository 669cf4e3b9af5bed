/** A calendar for tests: Monday to Friday from 9 to 18 in UTC, with what a test says otherwise. */
import type { BusinessCalendar } from "../../../lib/core/calendars/calendar.ts";

const office: BusinessCalendar["week"][number] = [[540, 1080]];

export function aCalendar(overrides: Partial<BusinessCalendar> = {}): BusinessCalendar {
  return {
    id: "own",
    name: "Own",
    zone: "UTC",
    week: [office, office, office, office, office, [], []],
    holidays: [],
    workdays: [],
    ...overrides,
  };
}
