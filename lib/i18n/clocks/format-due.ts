/** Weekdays, and the time at which an answer is due, as each language writes them. */
import type { Language } from "../../core/settings/settings.ts";
import { languageTags } from "../translate.ts";

/** With its weekday, in the zone of the browser. @param time ms since the epoch */
export function formatDue(time: number, language: Language): string {
  return new Intl.DateTimeFormat(languageTags[language], {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(time);
}

/** A day of a year that is known, with its weekday. @param day `YYYY-MM-DD` */
export function formatDayOfYear(day: string, language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const format = { timeZone: "UTC", weekday: "short", month: "short", day: "numeric" } as const;
  return new Intl.DateTimeFormat(languageTags[language], format).format(time);
}

/** Monday to Sunday. */
export function weekdayNames(language: Language, style: "short" | "long"): readonly string[] {
  const format = new Intl.DateTimeFormat(languageTags[language], { weekday: style, timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
