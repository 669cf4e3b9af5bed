/** Which messages of a conversation the user has spoken of. */
import type { SaidAt, ThreadMark } from "./thread-mark.ts";

/** What has to be known of a message to tell. `date`: ms since the epoch; absent or `null`: not known. */
interface Placed {
  readonly id: string;
  readonly date?: number | null;
}

const gmailId = /^[0-9a-f]{16}$/;

/** Gmail's ids are in the order of time; of other messages only their date tells. */
export function isSpokenOf({ at, messageId }: SaidAt, { id, date }: Placed): boolean {
  if (id === messageId) return true;
  if (gmailId.test(id) && gmailId.test(messageId)) return id < messageId;
  return typeof date === "number" && date <= at;
}

/** Whether the user said of this message, or of a newer one, that nothing is left to do. */
export function isDone(mark: Pick<ThreadMark, "done"> | null, message: Placed): boolean {
  return mark?.done !== undefined && isSpokenOf(mark.done, message);
}
