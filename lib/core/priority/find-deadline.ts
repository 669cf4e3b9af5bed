/** The deadline that a text names: of several the first that is not over when the mail is written, else the last. */
import { dayOf, endOfDay } from "../shared/calendar-day.ts";
import { chineseDeadlines } from "./chinese-deadlines.ts";
import { englishDeadlines } from "./english-deadlines.ts";
import { dayNamed } from "./named-day.ts";

/** Nearly every text has none of these, and is told so at once. */
const anyWord = /by|before|later than|due|deadline|eo[dbw]|cob|end of|[前内內]|截|期限|最[晚迟遲]|不[晚迟遲]/;

/**
 * @param folded a folded text (`foldText`)
 * @param date when the mail was written, ms since the epoch; `null`: not known
 * @returns the end of that day in the zone, ms since the epoch; `null`: none
 */
export function findDeadline(folded: string, date: number | null, zone: string): number | null {
  if (!anyWord.test(folded)) return null;
  const text = folded.replace(/\s+/g, (gap) => (/\n\s*\n/.test(gap) ? "\n" : " "));
  const written = date === null ? null : dayOf(date, zone);
  const named = [...englishDeadlines(text), ...chineseDeadlines(text)];
  const days = named.flatMap((one) => dayNamed(one, written) ?? []).sort();
  const day = days.find((one) => written === null || one >= written) ?? days.at(-1);
  return day === undefined ? null : endOfDay(day, zone);
}
