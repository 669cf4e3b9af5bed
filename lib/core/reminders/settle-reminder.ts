/** What becomes of a reminder that the user settles, puts off or makes. */
import type { Reminder } from "./reminder.ts";

/**
 * What is put off is told of again then. What the user called done opens again by it; what
 * closed by itself stays closed.
 *
 * @param laterUntil ms since the epoch; `null`: it is done
 */
export function settled(reminder: Reminder, laterUntil: number | null, now: number): Reminder {
  const { showing: _showing, ...rest } = reminder;
  if (laterUntil === null)
    return rest.closedAt === undefined ? { ...rest, closedAt: now, closedBy: "done" } : rest;
  if (rest.closedAt !== undefined && !isDone(rest)) return rest;
  const { closedAt: _closedAt, closedBy: _closedBy, ...open } = rest;
  const due = { laterUntil, dueAt: laterUntil };
  // A moment that is over puts nothing off: done is taken back, and the user was told already.
  if (laterUntil <= now) return { ...open, ...due };
  const { shownAt: _shownAt, escalatedAt: _escalatedAt, shownIn: _shownIn, ...unshown } = open;
  return { ...unshown, ...due };
}

/** The user said so. */
export function isDone({ closedBy }: Reminder): boolean {
  return closedBy === "done";
}

/** Of the user's own on a conversation there is one, whatever became of the one before. */
export function ownReminder(
  { account, threadId, ...about }: Pick<Reminder, "account" | "clientId" | "note"> & { threadId: string },
  at: number,
): Reminder {
  return { account, key: ownKey(threadId), cause: "own", threadId, dueAt: at, ...about };
}

export function ownKey(threadId: string): string {
  return `own:${threadId}`;
}
