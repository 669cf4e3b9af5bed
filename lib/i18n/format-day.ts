/** A day without a zone as each language writes it. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";

/** @param day `YYYY-MM-DD`; what is no day is given back as it is */
export function formatDay(day: string, language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : dayFormatIn(language).format(time);
}

/** Making one takes longer than drawing the row that the day stands in. */
const dayFormats = new Map<Language, Intl.DateTimeFormat>();

function dayFormatIn(language: Language): Intl.DateTimeFormat {
  const known = dayFormats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium", timeZone: "UTC" });
  dayFormats.set(language, made);
  return made;
}
