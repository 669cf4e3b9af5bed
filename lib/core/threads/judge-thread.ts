/** Says of the seen mail of a conversation whose turn it is. */
import { isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import type { ThreadState } from "./thread-state.ts";

/** In any order. `null`: no message has a date and a sender. */
export function threadState(messages: readonly MessageFacts[], own: OwnPeople): ThreadState | null {
  const told = messages.flatMap(({ id, threadId = id, date, from }) =>
    from == null || typeof date !== "number"
      ? []
      : [{ id, threadId, date, isOurs: isOwnSender(from, own.addresses) }],
  );
  const newestFirst = told.toSorted((one, other) => other.date - one.date || (one.id < other.id ? 1 : -1));
  const [newest] = newestFirst;
  if (newest === undefined) return null;
  const lastOurs = newestFirst.findIndex(({ isOurs }) => isOurs);
  const isFirst = lastOurs === -1;
  const { threadId } = newest;
  if (newest.isOurs)
    return { threadId, status: "ours", since: newest.date, messageId: newest.id, isFirst: false };
  const oldest = newestFirst[isFirst ? newestFirst.length - 1 : lastOurs - 1] ?? newest;
  return { threadId, status: "theirs", since: oldest.date, messageId: oldest.id, isFirst };
}
