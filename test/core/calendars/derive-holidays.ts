/** Holidays derived from their rules, apart from the lists that are shipped: the moon, Easter, weekdays of a month. */

const dayMs = 86_400_000;

export function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function instantOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(instantOfDay(day)).getUTCDay();
}

export function stepped(day: string, by: number): string {
  return dayText(instantOfDay(day) + by * dayMs);
}

/** Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayText(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1));
}

/**
 * When the moon is new, in ms since the epoch (Meeus, Astronomical Algorithms, chapter 49: the terms above 15 seconds).
 * `Intl` cannot tell: its Chinese calendar puts the new moon of 6 February 2027, 23:56 in China, on the 7th.
 * @param k counts new moons from that of 6 January 2000
 */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const terms: readonly (readonly [size: number, angle: number])[] = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * node],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * node],
    [-0.00057, moon + 2 * node],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * node],
    [0.00038 * e, sun - 2 * node],
    [-0.00024 * e, 2 * moon - sun],
    [-0.00017, 124.7746 - 1.56375588 * k],
    [0.000325, 299.77 + 0.107408 * k - 0.009173 * t * t],
    [0.000165, 251.88 + 0.016321 * k],
  ];
  const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const julian = terms.reduce((sum, [size, angle]) => sum + size * sine(angle), mean);
  const secondsAhead = 69;
  return (julian - 2440587.5) * dayMs - secondsAhead * 1000;
}

/** The day of a year that has this date in the lunar calendar; for years without a leap month before the date. */
export function lunar(year: number, month: number, day: number): string {
  const inChina = (k: number) => dayText(newMoon(k) + 8 * 3_600_000);
  // New Year is the new moon that falls between 21 January and 20 February.
  let k = Math.floor((year - 2000) * 12.3685) - 1;
  while (inChina(k) < `${year}-01-21`) k += 1;
  return stepped(inChina(k + month - 1), day - 1);
}

/** The fifth solar term, by the usual approximation for this century. */
export function qingming(year: number): string {
  const y = year % 100;
  return dayText(Date.UTC(year, 3, Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)));
}

/** The nth weekday of a month, from 1; `-1`: the last. Month from 1, 0 is Sunday. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = dayText(Date.UTC(year, month - 1, 1));
  const offset = (weekday - weekdayOf(first) + 7) % 7;
  if (nth > 0) return stepped(first, offset + (nth - 1) * 7);
  const last = dayText(Date.UTC(year, month, 0));
  return stepped(last, -((weekdayOf(last) - weekday + 7) % 7));
}
