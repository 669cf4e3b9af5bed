/**
 * Days and instants of an IANA zone, by `Intl` alone.
 *
 * A wall time is a number like an instant: the milliseconds that `Date.UTC` gives
 * for what the clock on the wall shows.
 */

export const dayMs = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat | null>();
/** Before this, clocks showed the sun's time, and `Intl` writes years without their era. */
const firstInstant = -30_000_000_000_000;
/** `Intl` throws beyond the range of dates. */
const lastInstant = 8_640_000_000_000_000;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = makeFormatter(zone);
    // Zones come from one setting; anything else is somebody trying names.
    if (formatters.size > 64) formatters.clear();
    formatters.set(zone, formatter);
  }
  return formatter;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  const two = "2-digit";
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    // RangeError: there is no zone of this name.
    return null;
  }
}

export function isZone(zone: string): boolean {
  return formatterOf(zone) !== null;
}

/** `Date.UTC` for any year from 1 on; it reads 0 to 99 as 1900 to 1999. */
export function wallTime(year: number, month: number, day: number, timeOfDay = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() + timeOfDay;
}

/** How far the wall is ahead of UTC at an instant, in milliseconds; 0 in a zone that does not exist. */
function zoneOffset(zone: string, instant: number): number {
  if (Number.isNaN(instant)) return 0;
  const at = Math.floor(Math.min(Math.max(instant, firstInstant), lastInstant) / 1000) * 1000;
  const shown = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/.exec(formatterOf(zone)?.format(at) ?? "");
  if (shown === null) return 0;
  const [month, day, year, hour, minute, second] = shown.slice(1).map(Number);
  const timeOfDay = ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0);
  return wallTime(year ?? 1970, month ?? 1, day ?? 1, timeOfDay * 1000) - at;
}

/** What the wall shows at an instant. */
export function wallAt(zone: string, instant: number): number {
  return instant + zoneOffset(zone, instant);
}

/** The offsets before and after a change of clocks near a wall time, and the instants that show it. */
function candidates(
  zone: string,
  wall: number,
): { before: number; after: number; instants: readonly number[] } {
  const before = zoneOffset(zone, wall - dayMs);
  const after = zoneOffset(zone, wall + dayMs);
  const instants = [wall - before, wall - after].filter((instant) => wallAt(zone, instant) === wall);
  return { before, after, instants };
}

/** The instant at which the wall shows `wall`: the first of two, and in a gap as if clocks had not changed. */
export function instantOf(zone: string, wall: number): number {
  const { before, instants } = candidates(zone, wall);
  return instants.length > 0 ? Math.min(...instants) : wall - before;
}

/** The first instant of a day; where midnight is skipped, the first after it. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  const wall = wallTime(year, month, day);
  const { before, after, instants } = candidates(zone, wall);
  if (instants.length > 0) return Math.min(...instants);
  // Midnight falls into a gap: search the moment at which clocks were put forward.
  let low = wall - after;
  let high = wall - before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(zone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
