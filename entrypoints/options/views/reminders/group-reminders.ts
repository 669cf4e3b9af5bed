/** Open reminders as they are shown: those that are due, by their cause, and those that are not yet. */
import { type ReminderCause, reminderCauses } from "../../../../lib/core/reminders/reminder.ts";
import type { OpenReminder } from "../../../../lib/storage/read-open-reminders.ts";

export interface GroupedReminders {
  /** Causes without any are left out; what is due longest comes first. */
  readonly due: readonly { readonly cause: ReminderCause; readonly reminders: readonly OpenReminder[] }[];
  /** What is due next comes first. */
  readonly coming: readonly OpenReminder[];
}

/** @param open sorted by when they are due; @param now ms since the epoch */
export function groupReminders(open: readonly OpenReminder[], now: number): GroupedReminders {
  const isDue = ({ reminder }: OpenReminder) => reminder.dueAt <= now;
  const due = reminderCauses.map((cause) => ({
    cause,
    reminders: open.filter((one) => one.reminder.cause === cause && isDue(one)),
  }));
  return {
    due: due.filter(({ reminders }) => reminders.length > 0),
    coming: open.filter((one) => !isDue(one)),
  };
}
