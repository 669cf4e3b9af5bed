/** A moment that may lie years back, as each language writes it: day with its year, and time. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";
import { withinDates } from "./within-dates.ts";

/** In the zone of the browser. `time`: ms since the Unix epoch. */
export function formatMoment(time: number, language: Language): string {
  return momentIn(language).format(withinDates(time));
}

/** Making one takes longer than drawing the row that the moment stands in. */
const moments = new Map<Language, Intl.DateTimeFormat>();

function momentIn(language: Language): Intl.DateTimeFormat {
  const known = moments.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium", timeStyle: "short" });
  moments.set(language, made);
  return made;
}
