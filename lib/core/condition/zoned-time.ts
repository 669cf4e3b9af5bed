/**
 * Days and instants of an IANA zone, by `Intl` alone.
 *
 * A wall time is a number like an instant: the milliseconds that `Date.UTC` gives
 * for what the clock on the wall shows.
 */

export const dayMs = 86_400_000;

/** A zone as far as it was asked about; `format` is null where there is no zone of this name. */
interface KnownZone {
  readonly format: Intl.DateTimeFormat | null;
  /** Offsets at the beginnings of days of UTC, by number of the day. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, KnownZone>();
/** Days kept for a zone: ten years of mail. */
const keptDays = 4096;
/** Before this, clocks showed the sun's time, and `Intl` writes years without their era. */
const firstInstant = -30_000_000_000_000;
/** `Intl` throws beyond the range of dates. */
const lastInstant = 8_640_000_000_000_000;

function knownZone(zone: string): KnownZone {
  let known = zones.get(zone);
  if (known === undefined) {
    known = { format: makeFormatter(zone), offsets: new Map() };
    // Zones come from one setting; anything else is somebody trying names.
    if (zones.size > 64) zones.clear();
    zones.set(zone, known);
  }
  return known;
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
  return knownZone(zone).format !== null;
}

/** `Date.UTC` for any year from 1 on; it reads 0 to 99 as 1900 to 1999. */
export function wallTime(year: number, month: number, day: number, timeOfDay = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() + timeOfDay;
}

/**
 * How far the wall is ahead of UTC at an instant, in milliseconds; 0 in a zone that does not exist.
 *
 * `Intl` takes microseconds, and a batch asks for the same days again and again.
 * No zone changes its clocks twice within a day, so where a day begins and ends
 * with one offset, that is the offset of the whole day.
 */
export function zoneOffset(zone: string, instant: number): number {
  if (Number.isNaN(instant)) return 0;
  const known = knownZone(zone);
  const day = Math.floor(instant / dayMs);
  const offset = offsetOfDay(known, day);
  return offset === offsetOfDay(known, day + 1) ? offset : shownOffset(known, instant);
}

function offsetOfDay(zone: KnownZone, day: number): number {
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    offset = shownOffset(zone, day * dayMs);
    if (zone.offsets.size >= keptDays) zone.offsets.clear();
    zone.offsets.set(day, offset);
  }
  return offset;
}

/** The same by what `Intl` shows at the instant. */
function shownOffset({ format }: KnownZone, instant: number): number {
  const at = Math.floor(Math.min(Math.max(instant, firstInstant), lastInstant) / 1000) * 1000;
  const shown = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/.exec(format?.format(at) ?? "");
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
