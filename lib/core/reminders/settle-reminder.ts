/** What becomes of a reminder that the user settles, puts off or makes. */
import type { Reminder } from "./reminder.ts";

/** @param laterUntil ms since the epoch; `null`: it is done */
export function settled(reminder: Reminder, laterUntil: number | null, now: number): Reminder {
  const { showing: _showing, ...rest } = reminder;
  if (laterUntil === null)
    return rest.closedAt === undefined ? { ...rest, closedAt: now, closedBy: "done" } : rest;
  const { shownAt: _shownAt, escalatedAt: _escalatedAt, shownIn: _shownIn, ...unshown } = rest;
  if (rest.closedAt !== undefined) return rest;
  return { ...unshown, laterUntil, dueAt: laterUntil };
}

/** Of the user's own on a conversation there is one, whatever became of the one before. @param note absent: none */
export function ownReminder(account: string, threadId: string, at: number, note?: string): Reminder {
  const key = ownKey(threadId);
  return { account, key, cause: "own", threadId, dueAt: at, ...(note !== undefined && { note }) };
}

export function ownKey(threadId: string): string {
  return `own:${threadId}`;
}
