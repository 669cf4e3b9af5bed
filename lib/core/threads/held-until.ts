/** Until when a conversation is put off. */
import { isSpokenOf } from "./is-done.ts";
import type { ThreadMark } from "./thread-mark.ts";
import type { ThreadState } from "./thread-state.ts";

/**
 * Ms since the epoch, ahead or over; `null`: it is not put off, or mail of theirs has come since:
 * who writes again does not wait for the end of it.
 */
export function heldUntil(
  mark: Pick<ThreadMark, "later"> | null,
  thread: Pick<ThreadState, "status" | "last"> | null,
): number | null {
  const later = mark?.later;
  if (later === undefined) return null;
  const isOver = thread?.status === "theirs" && !isSpokenOf(later, thread.last);
  return isOver ? null : later.until;
}
