/**
 * Whether facts say who wrote the very message that they are about.
 *
 * A row of Gmail's list shows a conversation under the id of its last message: the
 * people in it wrote something there, and who wrote last is often not told. A row of
 * the Sent view says no more than that the account wrote at or before that message.
 */
import type { MessageFacts } from "./facts.ts";

/** Facts that are of no row (of a file, or of an opened message) speak of their own message. */
export function isSenderSeen(facts: MessageFacts): boolean {
  if (facts.senderSeen === true || facts.id === facts.threadId) return true;
  return facts.participants === undefined && !isSentRow(facts);
}

/** A row of a view of the account's own mail, in a conversation that may hold mail of others. */
export function isSentRow({ senderSeen, participants, in: places = [] }: MessageFacts): boolean {
  if (senderSeen === true || participants !== undefined) return false;
  return places.some((place) => place === "sent" || place === "drafts" || place === "scheduled");
}
