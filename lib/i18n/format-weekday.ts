/** Instants with their day of the week, as people say when something is due; in the zone of the browser. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";
import { withinDates } from "./within-dates.ts";

const day = { weekday: "short", month: "short", day: "numeric" } as const;
const dayTime = { ...day, hour: "numeric", minute: "2-digit" } as const;

/** `Tue, Nov 24, 2:10 PM`. `time`: ms since the Unix epoch. */
export function formatWeekdayTime(time: number, language: Language): string {
  return formatIn(language, dayTime).format(withinDates(time));
}

/** `Tue, Nov 24` of an instant, ms since the Unix epoch. */
export function formatDayOnly(time: number, language: Language): string {
  return formatIn(language, day).format(withinDates(time));
}

/** Making one takes longer than drawing the line that the time stands in. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.hour}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(languageTags[language], options);
  formats.set(key, known);
  return known;
}
