/** Events that come every year, or every so many years: the one way of repeating that holiday files need. */
import { dayMs, wallTime } from "../../condition/zoned-time.ts";
import { readCalendarTime } from "./calendar-time.ts";

export interface Yearly {
  /** Every so many years. */
  readonly interval: number;
  /** How often altogether; `Infinity`: without end. */
  readonly count: number;
  /** The last day on which it may begin; `Infinity`: without end. */
  readonly until: number;
}

/** `null`: it repeats in another way. `BYMONTH` and `BYMONTHDAY` may say again what the first day says. */
export function readYearly(rule: string, firstDay: number, zone: string): Yearly | null {
  const parts = new Map(
    rule.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.trim().toUpperCase(), value.trim().toUpperCase()] as const;
    }),
  );
  const first = new Date(firstDay * dayMs);
  const isSame = (name: string, value: number) => Number(parts.get(name) ?? value) === value;
  const known = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY"]);
  if (parts.get("FREQ") !== "YEARLY" || [...parts.keys()].some((name) => name !== "" && !known.has(name)))
    return null;
  if (!isSame("BYMONTH", first.getUTCMonth() + 1) || !isSame("BYMONTHDAY", first.getUTCDate())) return null;
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const count = Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY);
  const ending = parts.get("UNTIL");
  const until = ending === undefined ? Number.POSITIVE_INFINITY : readCalendarTime(ending, zone)?.day;
  if (!(interval >= 1 && count >= 1) || until === undefined) return null;
  return { interval: Math.floor(interval), count, until };
}

/** The days of the window on which it begins. 29 February comes in leap years only, as RFC 5545 says. */
export function yearlyDays(
  { interval, count, until }: Yearly,
  firstDay: number,
  { firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number },
): readonly number[] {
  const first = new Date(firstDay * dayMs);
  const days: number[] = [];
  let met = 0;
  const start = first.getUTCFullYear();
  // Those without a year of their own begin centuries ago.
  const passed =
    count === Number.POSITIVE_INFINITY ? Math.max(0, Math.ceil((firstYear - start) / interval)) : 0;
  for (let year = start + passed * interval; year <= lastYear && met < count; year += interval) {
    const day = wallTime(year, first.getUTCMonth() + 1, first.getUTCDate()) / dayMs;
    if (day > until) break;
    if (new Date(day * dayMs).getUTCDate() !== first.getUTCDate()) continue;
    met += 1;
    if (year >= firstYear) days.push(day);
  }
  return days;
}
