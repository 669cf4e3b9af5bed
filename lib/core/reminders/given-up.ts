/** Closes what nobody settled for a month; what the user asked for stays. */
import { givenUpMs } from "../shared/given-up.ts";
import type { Reminder } from "./reminder.ts";

/** The records to write. */
export function givenUp(open: readonly Reminder[], now: number): readonly Reminder[] {
  return open
    .filter(({ cause, closedAt }) => cause !== "own" && closedAt === undefined)
    .filter(({ dueAt }) => now - dueAt > givenUpMs)
    .map((reminder) => ({ ...reminder, closedAt: now, closedBy: "gone" }));
}
