/** The calendars that come with the extension, each for this year and the next (see its file for where its days are from). */
import { plainCalendarId } from "../clocks/promises.ts";
import type { BusinessCalendar } from "./calendar.ts";
import { china } from "./shipped/china.ts";
import { europe } from "./shipped/europe.ts";
import { hongKong } from "./shipped/hong-kong.ts";
import { officeWeek } from "./shipped/office-week.ts";
import { taiwan } from "./shipped/taiwan.ts";
import { unitedStates } from "./shipped/united-states.ts";

/** In the zone of the browser, without holidays: what counts until a region is chosen. */
export const plainCalendar: BusinessCalendar = {
  id: plainCalendarId,
  name: "Monday to Friday",
  week: officeWeek,
  holidays: [],
  workdays: [],
};

export const shippedCalendars: readonly BusinessCalendar[] = [
  plainCalendar,
  china,
  taiwan,
  hongKong,
  unitedStates,
  europe,
];
