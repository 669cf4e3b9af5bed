/** Sizes, dates and times as each language writes them. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";
import { withinDates } from "./within-dates.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** In powers of 1,024, with at most one digit after the point: `8 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(languageTags[language], {
    style: "unit",
    unit: units[unit] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(value);
}

/** Day and time in short form, in the zone of the browser. `time`: ms since the Unix epoch. */
export function formatDayTime(time: number, language: Language): string {
  return dayTimeIn(language).format(withinDates(time));
}

/** Making one takes longer than drawing the row that the time stands in. */
const dayTimes = new Map<Language, Intl.DateTimeFormat>();

function dayTimeIn(language: Language): Intl.DateTimeFormat {
  const known = dayTimes.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageTags[language], {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
  dayTimes.set(language, made);
  return made;
}
