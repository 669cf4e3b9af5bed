/** Days and moments that may lie years back, as each language writes them. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";
import { withinDates } from "./within-dates.ts";

/** Day with its year, and time, in the zone of the browser. `time`: ms since the Unix epoch. */
export function formatMoment(time: number, language: Language): string {
  return formatIn(language, { dateStyle: "medium", timeStyle: "short" }).format(withinDates(time));
}

/** The day of a moment, with its year. */
export function formatDate(time: number, language: Language): string {
  return formatIn(language, { dateStyle: "medium" }).format(withinDates(time));
}

/** Making one takes longer than drawing the row that the moment stands in. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.timeStyle ?? ""}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageTags[language], options);
  formats.set(key, made);
  return made;
}
