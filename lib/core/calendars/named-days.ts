/** Writes a list of days in runs, as governments announce them: from, until, and what the days are called. */
import { stepDay } from "../shared/calendar-day.ts";
import type { CalendarDay } from "./calendar.ts";

/** Until is the last day of the run; absent: one day. */
export type NamedRun = readonly [name: string, from: string, until?: string];

/** The days of all runs, in their order. */
export function namedDays(runs: readonly NamedRun[]): readonly CalendarDay[] {
  return runs.flatMap(([name, from, until = from]) => {
    const days: CalendarDay[] = [];
    for (let day = from; day <= until; day = stepDay(day, 1, "d")) days.push({ day, name });
    return days;
  });
}
