/**
 * When a house is open, as spans of instants.
 *
 * An instant is open where the clock on the wall of the zone shows working hours of the day
 * it shows. So an hour that clocks skip is not there, and one that they show twice counts
 * twice: as it is lived. Spans are made a day of UTC at a time, because such a day has at most
 * one change of clocks, whatever the wall shows before and after it (it may show a date twice);
 * each is made once and kept.
 */
import { dayMs, isZone, zoneOffset } from "../condition/zoned-time.ts";
import type { BusinessCalendar } from "./calendar.ts";
import { hoursOfDay } from "./hours-of-day.ts";

export interface OpenDay {
  /** Beginnings and ends by turns, in ms since the epoch, in their order. */
  readonly spans: readonly number[];
  /** All spans together, in ms. */
  readonly total: number;
}

const minuteMs = 60_000;
/** Eleven years; a longer search makes its days again. */
const keptDays = 4096;

/** @param browserZone counts where the calendar names no zone, or one that is not known here */
export function openTimes(calendar: BusinessCalendar, browserZone: string): (utcDay: number) => OpenDay {
  const { zone: named = browserZone } = calendar;
  const zone = isZone(named) ? named : browserZone;
  const hoursOf = hoursOfDay(calendar);
  const kept = new Map<number, OpenDay>();

  const spansWithin = ({ from, until, offset }: OffsetPeriod): number[] => {
    const spans: number[] = [];
    const last = Math.floor((until - 1 + offset) / dayMs);
    for (let day = Math.floor((from + offset) / dayMs); day <= last; day += 1) {
      const midnight = day * dayMs - offset;
      for (const [opens, closes] of hoursOf(day)) {
        const begin = Math.max(from, midnight + opens * minuteMs);
        const end = Math.min(until, midnight + closes * minuteMs);
        if (begin < end) spans.push(begin, end);
      }
    }
    return spans;
  };

  return (utcDay) => {
    let open = kept.get(utcDay);
    if (open === undefined) {
      const spans = offsetPeriods(zone, utcDay).flatMap(spansWithin);
      open = { spans, total: spans.reduce((sum, at, index) => sum + (index % 2 === 0 ? -at : at), 0) };
      if (kept.size >= keptDays) kept.clear();
      kept.set(utcDay, open);
    }
    return open;
  };
}

/** Instants through which the wall is equally far ahead of UTC. */
interface OffsetPeriod {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

function offsetPeriods(zone: string, utcDay: number): readonly OffsetPeriod[] {
  const from = utcDay * dayMs;
  const until = from + dayMs;
  const before = zoneOffset(zone, from);
  const after = zoneOffset(zone, until);
  if (before === after) return [{ from, until, offset: before }];
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return [
    { from, until: high, offset: before },
    { from: high, until, offset: after },
  ];
}
