/** Whether `from` is known to be the sender of this very message. */
import type { MessageFacts } from "../message/facts.ts";

/**
 * A row of Gmail's list shows the people of a conversation, and its last message may be the
 * user's own. An unread one is not: nobody's own answer is unread.
 */
export function isSenderCertain({ senderSeen, participants, unread }: MessageFacts): boolean {
  return senderSeen === true || participants === undefined || unread === true;
}
