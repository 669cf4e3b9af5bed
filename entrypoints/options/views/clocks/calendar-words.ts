/** When a calendar works, in the language of the page. */
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { printHours } from "../../../../lib/core/calendars/hours-text.ts";
import { weekdayNames } from "../../../../lib/i18n/clocks/format-due.ts";
import type { ClockWords } from "../../../../lib/i18n/clocks/translate-clocks.ts";

/** The zone of the browser. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Mon–Fri 9:00–18:00`; days with the same hours are told together. */
export function weekText({ week }: BusinessCalendar, words: ClockWords): string {
  const names = weekdayNames(words.language, "short");
  const runs: { from: number; until: number; hours: string }[] = [];
  for (const [day, hours] of week.map(printHours).entries()) {
    const last = runs.at(-1);
    if (last?.hours === hours) last.until = day;
    else runs.push({ from: day, until: day, hours });
  }
  const worked = runs.filter(({ hours }) => hours !== "");
  if (worked.length === 0) return words("calendars.closed");
  return worked
    .map(({ from, until, hours }) =>
      from === until ? `${names[from]} ${hours}` : `${names[from]}–${names[until]} ${hours}`,
    )
    .join("; ");
}
