/**
 * What an entry of a holiday file counts as.
 *
 * Most entries are days off. Files of Chinese holidays hold the days on which work is made up for, too, and
 * say so in the name (班); Apple's mark both kinds, and what they do not mark is a festival without a day
 * off. Google's call those "Observance".
 */
import { splitEscaped, unescapeText } from "../../interchange/contacts/vcard-properties.ts";
import type { CalendarEvent } from "./read-events.ts";

/** `nothing`: a festival on which people work as on any other day. */
export const dayCounts = ["holiday", "workday", "nothing"] as const;
export type DayCounts = (typeof dayCounts)[number];

const special = "X-APPLE-SPECIAL-DAY";
/** 补班, 調休上班, 春节（班）, 班｜春节, or a name that ends with it. */
const worked = /[补補]班|上班|工作日|班\s*[)）\]】]?$|^[[(（【]?班\s*[)）\]】|｜:：]/;

/** Whether the file marks its days off as Apple's do, so that what has no mark is none. */
export function marksDays(events: readonly CalendarEvent[]): boolean {
  return events.some((event) => markOf(event) !== null);
}

export function countsOf(event: CalendarEvent, fileMarksDays: boolean): DayCounts {
  const marked = markOf(event);
  if (marked !== null) return marked;
  const textOf = (name: string) => unescapeText(event.lines.get(name)?.value ?? "").trim();
  const categories = splitEscaped(event.lines.get("CATEGORIES")?.value ?? "", ",");
  if ([textOf("SUMMARY"), ...categories].some((text) => worked.test(text.trim()))) return "workday";
  const isObservance = [textOf("DESCRIPTION"), ...categories].some((text) =>
    /^observance\b/i.test(text.trim()),
  );
  return fileMarksDays || isObservance ? "nothing" : "holiday";
}

function markOf({ lines }: CalendarEvent): DayCounts | null {
  const mark = lines.get(special)?.value.trim().toUpperCase();
  if (mark === "WORK-HOLIDAY") return "holiday";
  return mark === "ALTERNATE-WORKDAY" ? "workday" : null;
}
