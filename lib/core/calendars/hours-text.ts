/** Working hours of a day as people write them: `9:00-12:00, 13:00-18:00`; nothing is a day off. */
import type { WorkingHours } from "./calendar.ts";

const mostSpans = 6;
const endOfDay = 24 * 60;

/** In their order. `null`: not written so, or an end that is not after its beginning. Chinese signs will do, too. */
export function readHours(text: string): readonly WorkingHours[] | null {
  const spans = text
    .normalize("NFKC")
    .split(/[,;、]/)
    .map((span) => span.trim())
    .filter((span) => span !== "");
  const read = spans.map(readSpan);
  if (read.length > mostSpans || read.includes(null)) return null;
  return read.flatMap((span) => (span === null ? [] : [span])).toSorted(([one], [other]) => one - other);
}

function readSpan(text: string): WorkingHours | null {
  const match = /^(\d{1,2})(?:[:.](\d\d))?\s*[-–—~]\s*(\d{1,2})(?:[:.](\d\d))?$/.exec(text);
  if (match === null) return null;
  const [opens = 0, opensMinute = 0, closes = 0, closesMinute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const from = opens * 60 + opensMinute;
  const until = closes * 60 + closesMinute;
  const isTime = opensMinute < 60 && closesMinute < 60 && until <= endOfDay;
  return isTime && from < until ? [from, until] : null;
}

export function printHours(hours: readonly WorkingHours[]): string {
  return hours.map(([from, until]) => `${printTime(from)}–${printTime(until)}`).join(", ");
}

function printTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
