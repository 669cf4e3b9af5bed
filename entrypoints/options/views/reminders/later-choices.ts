/** Until when a reminder can be put off with one press. */

export type LaterChoice = "hour" | "tomorrow" | "monday";

const hour = 3_600_000;
const morning = 9;

/** Moments in ms since the epoch, by the time zone of the browser. Monday is never today. */
export function laterChoices(now: number): readonly (readonly [LaterChoice, number])[] {
  const weekday = new Date(now).getDay();
  const toMonday = (8 - weekday) % 7 || 7;
  return [
    ["hour", now + hour],
    ["tomorrow", morningIn(now, 1)],
    ["monday", morningIn(now, toMonday)],
  ];
}

/** Not so many times 24 hours on: a day on which the clock changes has 23 or 25. */
function morningIn(now: number, days: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(morning, 0, 0, 0);
}
