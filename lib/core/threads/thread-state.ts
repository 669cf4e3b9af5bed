/**
 * How things stand in a conversation, as far as its mail was seen.
 *
 * What was not seen is never counted for either side: a newer message of whom nobody
 * knows leaves it unclear who waits, until something newer is certain. What the user is
 * done with is settled like what was answered: who writes after it waits from then on.
 */
import type { MessageFacts } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { isDone } from "./is-done.ts";
import { type SenderSide, senderSide } from "./sender-side.ts";
import type { ThreadMark } from "./thread-mark.ts";

/** `theirs`: they wait for us. `ours`: we wait for them. `unclear`: something newer is there whose sender was not seen yet. */
export type ThreadStatus = "theirs" | "ours" | "unclear";

export interface ThreadState {
  readonly threadId: string;
  readonly status: ThreadStatus;
  /**
   * Milliseconds since the epoch: of the oldest mail that waits for an answer (`theirs`; the newest one where the user is done with all), of our
   * last mail (`ours`), or of what is not seen yet (`unclear`).
   */
  readonly since: number;
  /** Id of the message at `since`. */
  readonly messageId: string;
  /** No mail of ours was seen before the one that waits. */
  readonly isFirst: boolean;
  /** Our last mail asks something; absent: not known. */
  readonly asks?: boolean;
}

interface Placed {
  readonly facts: MessageFacts;
  readonly date: number;
  readonly side: Exclude<SenderSide, "colleague">;
}

/**
 * The state by these messages of one conversation, in any order, each any number of
 * times; `null`: none of them says anything. Colleagues are neither side. Where the user is
 * done with all of it, it is the state of the last message.
 */
export function threadState(
  messages: readonly MessageFacts[],
  own: OwnPeople,
  mark: Pick<ThreadMark, "done"> | null,
): ThreadState | null {
  const placed = placeMessages(messages, own);
  const turn = placed.findLastIndex(({ side, facts }) => side !== "theirs" || isDone(mark, facts));
  const decisive = placed[turn + 1] ?? placed[turn];
  if (decisive === undefined) return null;
  const { facts, date, side } = decisive;
  return {
    threadId: facts.threadId ?? facts.id,
    status: side,
    since: date,
    messageId: facts.id,
    isFirst: !placed.slice(0, turn + 1).some((other) => other.side === "ours"),
    ...(side === "ours" && facts.signs !== undefined ? { asks: facts.signs.asks === true } : {}),
  };
}

/** Of two sights of one message: what was seen counts, and nobody is said to wait where it is contested. */
const weight = { unclear: 0, theirs: 1, ours: 2 } as const;

/** Oldest first, each once. */
function placeMessages(messages: readonly MessageFacts[], own: OwnPeople): readonly Placed[] {
  const byId = new Map<string, Placed>();
  for (const facts of messages) {
    const side = senderSide(facts, own);
    const { id, date } = facts;
    if (side === null || side === "colleague" || typeof date !== "number") continue;
    const known = byId.get(id);
    if (known === undefined || weight[side] > weight[known.side]) byId.set(id, { facts, date, side });
  }
  return [...byId.values()].toSorted(
    (one, other) => one.date - other.date || (one.facts.id < other.facts.id ? -1 : 1),
  );
}
