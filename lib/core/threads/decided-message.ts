/** Which message of a conversation is decided for all of it. */
import type { MessageFacts } from "../message/facts.ts";
import { type ConversationPeople, hasClient } from "./conversation-people.ts";
import type { ThreadState } from "./thread-state.ts";

/**
 * The newest one; where it is about a client the newest of whose turn it is: a client who waits
 * is not lost because a colleague, a program or a stranger wrote last. The conversation lies
 * where its newest message lies.
 *
 * @param thread the state by these messages
 */
export function decidedMessage(
  newest: MessageFacts,
  messages: readonly MessageFacts[],
  thread: ThreadState | null,
  people: ConversationPeople,
): MessageFacts {
  if (thread === null || thread.last.id === newest.id || !hasClient(messages, people)) return newest;
  const standing = messages.find(({ id }) => id === thread.last.id);
  if (standing === undefined) return newest;
  return newest.in === undefined ? standing : { ...standing, in: newest.in };
}
