/** Weekdays, and the time at which an answer is due, as each language writes them. */
import type { Language } from "../../core/settings/settings.ts";
import { languageTags } from "../translate.ts";
import { withinDates } from "../within-dates.ts";

/** With its weekday, in the zone of the browser. @param time ms since the epoch */
export function formatDue(time: number, language: Language): string {
  return new Intl.DateTimeFormat(languageTags[language], {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(withinDates(time));
}

/** A day of a year that is known, with its weekday. @param day `YYYY-MM-DD`; what is no day is given back as it is */
export function formatDayOfYear(day: string, language: Language): string {
  return formatted(day, language, { weekday: "short", month: "short", day: "numeric" });
}

/** A day with its weekday and year. @param day as above */
export function formatWeekday(day: string, language: Language): string {
  return formatted(day, language, { weekday: "short", year: "numeric", month: "short", day: "numeric" });
}

function formatted(day: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(languageTags[language], { timeZone: "UTC", ...parts }).format(time);
}

/** Monday to Sunday. */
export function weekdayNames(language: Language, style: "short" | "long"): readonly string[] {
  const format = new Intl.DateTimeFormat(languageTags[language], { weekday: style, timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
