/** The moments that "later" most often means, on the clock of this browser. */

export type WhenChoice = "hour" | "afternoon" | "tomorrow" | "monday";

const startOfWork = 9;
/** The afternoon is offered until shortly before it begins. */
const afternoon = { from: 15, offeredUntil: 14 };
const hourMs = 3_600_000;

/** `now`, `at`: ms since the epoch. Each moment once, the soonest first. */
export function whenChoices(now: number): { readonly choice: WhenChoice; readonly at: number }[] {
  const clock = new Date(now);
  const dayAt = (days: number, hours: number): number =>
    new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + days, hours).getTime();
  // Sunday is 0; on a Monday the next one is meant.
  const untilMonday = (8 - clock.getDay()) % 7 || 7;
  const isBefore = clock.getHours() < afternoon.offeredUntil;
  return [
    { choice: "hour", at: now + hourMs },
    ...(isBefore ? [{ choice: "afternoon", at: dayAt(0, afternoon.from) } as const] : []),
    { choice: "tomorrow", at: dayAt(1, startOfWork) },
    ...(untilMonday === 1 ? [] : [{ choice: "monday", at: dayAt(untilMonday, startOfWork) } as const]),
  ];
}
