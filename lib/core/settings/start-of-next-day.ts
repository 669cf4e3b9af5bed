/** When a pause "until tomorrow" ends. */

/** The next midnight after `now`, both in ms since the Unix epoch, by the time zone of the browser. */
export function startOfNextDay(now: number): number {
  const day = new Date(now);
  // Not 24 hours on: a day on which the clock changes has 23 or 25.
  day.setHours(24, 0, 0, 0);
  return day.getTime();
}
