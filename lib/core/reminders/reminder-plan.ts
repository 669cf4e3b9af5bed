/** What there is to be reminded of in one conversation, or of quiet clients, as things stand. */
import { givenUpMs } from "../shared/given-up.ts";
import type { ClosedBy, PlannedReminder, Reminder } from "./reminder.ts";

export interface ReminderPlan {
  /** Each key once. */
  readonly wanted: readonly PlannedReminder[];
  /** The user put the conversation off until then, ms since the epoch: who waits there is not told of earlier. `null`: not put off. */
  readonly heldUntil: number | null;
  /** Why an open one that is not wanted any more is over; `null`: it stays. */
  readonly whyOver: (reminder: Reminder) => ClosedBy | null;
}

/** Of what has come to its moment: it stands until the user settles it or it is given up. */
export function hasCome({ dueAt, shownAt }: Reminder, now: number): boolean {
  return (dueAt <= now || shownAt !== undefined) && now - dueAt <= givenUpMs;
}
