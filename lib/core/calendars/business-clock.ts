/**
 * Counts business time: what is left of the time that passes when only a calendar's working hours count.
 *
 * Done with `Intl` alone, as all zones here (zoned-time.ts): a Temporal polyfill is some 20 kB for the worker, and would
 * still leave the walk over working hours to us.
 *
 * Cost: a step over a day that was met before is a look into a map; a new day costs its offset.
 */
import { dayMs } from "../condition/zoned-time.ts";
import type { BusinessCalendar } from "./calendar.ts";
import { openTimes } from "./open-times.ts";

export interface BusinessClock {
  /**
   * The instant at which so many business minutes have passed since `from`: at closing time, not at the opening after it.
   * `from` for none; `Infinity` where the calendar has not so many within ten years, such as one that never works.
   */
  readonly add: (from: number, minutes: number) => number;
  /** Business minutes from one instant to another; 0 where it is not later. Of more than a hundred years, the first hundred. */
  readonly between: (from: number, until: number) => number;
}

const minuteMs = 60_000;
const mostDaysAhead = 3653;
const mostDaysCounted = 36_525;

const known = new WeakMap<BusinessCalendar, Map<string, BusinessClock>>();

/** The same clock for the same calendar and zone, so that its days are made once. @param browserZone IANA name */
export function businessClock(calendar: BusinessCalendar, browserZone: string): BusinessClock {
  const clocks = known.get(calendar) ?? new Map<string, BusinessClock>();
  known.set(calendar, clocks);
  let clock = clocks.get(browserZone);
  if (clock === undefined) {
    clock = makeClock(calendar, browserZone);
    clocks.set(browserZone, clock);
  }
  return clock;
}

function makeClock(calendar: BusinessCalendar, browserZone: string): BusinessClock {
  const openOn = openTimes(calendar, browserZone);
  return {
    add(from, minutes) {
      let rest = Math.round(minutes * minuteMs);
      if (!(rest > 0)) return from;
      const first = Math.floor(from / dayMs);
      for (let day = first; day <= first + mostDaysAhead; day += 1) {
        const { spans, total } = openOn(day);
        if (day > first && total < rest) {
          rest -= total;
          continue;
        }
        const reached = passedAt(spans, from, rest);
        if (reached !== null) return reached;
        rest -= within(spans, from, Number.POSITIVE_INFINITY);
      }
      return Number.POSITIVE_INFINITY;
    },
    between(from, until) {
      const first = Math.floor(from / dayMs);
      const last = Math.min(Math.floor((until - 1) / dayMs), first + mostDaysCounted);
      let sum = 0;
      for (let day = first; day <= last; day += 1) {
        const { spans, total } = openOn(day);
        sum += day > first && day < last ? total : within(spans, from, until);
      }
      return sum / minuteMs;
    },
  };
}

/** The instant within the spans at which `rest` ms of them have passed since `from`; `null`: they are shorter. */
function passedAt(spans: readonly number[], from: number, rest: number): number | null {
  let left = rest;
  for (let index = 0; index < spans.length; index += 2) {
    const begin = Math.max(spans[index] ?? 0, from);
    const length = Math.max(0, (spans[index + 1] ?? 0) - begin);
    if (length >= left) return begin + left;
    left -= length;
  }
  return null;
}

/** How many ms of the spans lie between two instants. */
function within(spans: readonly number[], from: number, until: number): number {
  let sum = 0;
  for (let index = 0; index < spans.length; index += 2) {
    const begin = Math.max(spans[index] ?? 0, from);
    const end = Math.min(spans[index + 1] ?? 0, until);
    if (begin < end) sum += end - begin;
  }
  return sum;
}
