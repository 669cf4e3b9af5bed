/**
 * How things stand in a conversation, as far as its mail was seen.
 *
 * What was not seen is never counted for either side: a newer message of whom nobody
 * knows leaves it unclear who waits, until something newer is certain. What the user is
 * done with is settled like what was answered: who writes after it waits from then on.
 */
import type { MessageFacts } from "../message/facts.ts";
import { type ConversationPeople, hasClient } from "./conversation-people.ts";
import { isDone } from "./is-done.ts";
import { type SenderSide, type Sides, senderSide } from "./sender-side.ts";
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
  /** The newest message of whose turn it is; `date` in ms since the epoch. */
  readonly last: { readonly id: string; readonly date: number };
  /** No mail of ours was seen before the one that waits. */
  readonly isFirst: boolean;
  /** Our last mail asks something; absent: not known. */
  readonly asks?: boolean;
}

interface Placed {
  readonly facts: MessageFacts;
  readonly date: number;
  readonly side: Exclude<SenderSide, "neither">;
}

/**
 * The state by these messages of one conversation, in any order, each any number of
 * times; `null`: none of them says anything. Where one is about a client, only clients are
 * the other side. Where the user is done with all of it, it is the state of the last message.
 */
export function threadState(
  messages: readonly MessageFacts[],
  people: ConversationPeople,
  mark: Pick<ThreadMark, "done"> | null,
): ThreadState | null {
  const placed = placeMessages(
    messages,
    hasClient(messages, people) ? people : { ...people, isClient: null },
  );
  const turn = placed.findLastIndex(({ side, facts }) => side !== "theirs" || isDone(mark, facts));
  const decisive = placed[turn + 1] ?? placed[turn];
  const last = placed.at(-1);
  if (decisive === undefined || last === undefined) return null;
  const { facts, date, side } = decisive;
  return {
    threadId: facts.threadId ?? facts.id,
    status: side,
    since: date,
    messageId: facts.id,
    last: { id: last.facts.id, date: last.date },
    isFirst: !placed.slice(0, turn + 1).some((other) => other.side === "ours"),
    ...(side === "ours" && facts.signs !== undefined ? { asks: facts.signs.asks === true } : {}),
  };
}

/** Of two sights of one message: what was seen counts, and nobody is said to wait where it is contested. */
const weight = { unclear: 0, theirs: 1, ours: 2 } as const;

/** Oldest first, each once. */
function placeMessages(messages: readonly MessageFacts[], sides: Sides): readonly Placed[] {
  const byId = new Map<string, Placed>();
  for (const facts of messages) {
    const side = senderSide(facts, sides);
    const { id, date } = facts;
    if (side === null || side === "neither" || typeof date !== "number") continue;
    const known = byId.get(id);
    if (known === undefined || weight[side] > weight[known.side]) byId.set(id, { facts, date, side });
  }
  const placed = [...byId.values()];
  if (placed.length < 2) return placed;
  return placed.sort((one, other) => one.date - other.date || (one.facts.id < other.facts.id ? -1 : 1));
}
