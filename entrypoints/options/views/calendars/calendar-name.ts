/** What a calendar is called in the language of the page. */
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { shippedCalendars } from "../../../../lib/core/calendars/shipped-calendars.ts";
import type { calendarsEn } from "../../../../lib/i18n/calendars/en.ts";
import type { Translate } from "../../../../lib/i18n/translate.ts";

/** Any words with the names of those that are shipped. */
export type CalendarNames = Pick<Translate<typeof calendarsEn>, "byCode">;

/** Those that are shipped are named in each language, until somebody gives them another name. */
export function calendarName({ id, name }: BusinessCalendar, words: CalendarNames): string {
  const shipped = shippedCalendars.find((one) => one.id === id);
  return shipped?.name === name ? (words.byCode(`calendar.${id}`, {}) ?? name) : name;
}
