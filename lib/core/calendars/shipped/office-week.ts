/** The week of those calendars that are shipped: Monday to Friday from 9 to 18. */
import type { BusinessCalendar, WorkingHours } from "../calendar.ts";

const day: readonly WorkingHours[] = [[9 * 60, 18 * 60]];

export const officeWeek: BusinessCalendar["week"] = [day, day, day, day, day, [], []];
