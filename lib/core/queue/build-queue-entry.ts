/**
 * Makes the entry of a conversation in the queue, or says that it is not in it.
 *
 * In the queue is what lies in the inbox, and what a client waits in wherever it lies;
 * not what the user is done with or has put off.
 */
import type { DecidedMessage, Decision } from "../decision/decision.ts";
import { earliest } from "../shared/earliest.ts";
import { givenUpMs } from "../shared/given-up.ts";
import { heldUntil } from "../threads/held-until.ts";
import { isDone } from "../threads/is-done.ts";
import type { ThreadMark } from "../threads/thread-mark.ts";
import type { ThreadState, ThreadStatus } from "../threads/thread-state.ts";
import type { Conversation } from "./conversation.ts";
import type { QueueEntry } from "./queue-entry.ts";

export interface DecidedConversation {
  readonly conversation: Conversation;
  /** How it stands; `null`: not known. */
  readonly thread: ThreadState | null;
  /** The decision on the message that stands for it (`decidedMessage`). */
  readonly decided: DecidedMessage;
  readonly mark: ThreadMark | null;
  /** An own reminder of the user's, ms since the epoch; `null`: none. */
  readonly remindAt: number | null;
}

export interface BuiltEntry {
  /** `null`: it is not in the queue. */
  readonly entry: QueueEntry | null;
  /** Until when that holds, ms since the epoch; `null`: until something changes. */
  readonly holdsUntil: number | null;
}

/** `now`: milliseconds since the epoch, as the decision was made. */
export function buildQueueEntry(decided: DecidedConversation, now: number): BuiltEntry {
  const { conversation, thread, mark } = decided;
  const { decision, validUntil } = decided.decided;
  const laterUntil = heldUntil(mark, thread) ?? 0;
  const deadline = countedDeadline(decided, now);
  const holdsUntil = earliest([
    validUntil,
    laterUntil > now ? laterUntil : null,
    deadline === null ? null : deadline + givenUpMs,
  ]);
  const isIn = conversation.isInInbox || decision.waiting !== undefined;
  if (!isIn || laterUntil > now || isDone(mark, conversation.newest)) return { entry: null, holdsUntil };
  return { entry: entryOf(decided, deadline, now), holdsUntil };
}

function entryOf(
  { conversation, thread, decided, mark, remindAt }: DecidedConversation,
  deadline: number | null,
  now: number,
): QueueEntry {
  const { threadId, newest, from } = conversation;
  const { decision } = decided;
  const status = statusOf(decision, thread);
  return {
    threadId,
    messageId: newest.id,
    client: clientOf(decided),
    from,
    subject: newest.subject ?? null,
    date: newest.date ?? null,
    unread: newest.unread === true,
    priority: decision.priority,
    points: decision.points,
    reasons: decision.reasons,
    status,
    since: status === null ? null : (decision.waiting?.since ?? thread?.since ?? null),
    due: earliest([decision.waiting?.due ?? null, deadline]),
    isPinned: mark?.pin !== undefined && (mark.pin.until ?? Number.POSITIVE_INFINITY) > now,
    remindAt,
  };
}

function clientOf({ decision, paint }: DecidedMessage): QueueEntry["client"] {
  const { client, clientId } = decision;
  const { tier, colour } = paint;
  if (client === null || clientId === undefined || tier === null || colour === null) return null;
  return { id: clientId, name: client, tier, colour };
}

/** `theirs` only where the decision says that they wait: who was given up, or gets no answers, does not. */
function statusOf({ client, waiting }: Decision, thread: ThreadState | null): ThreadStatus | null {
  if (waiting !== undefined) return "theirs";
  return client === null || thread === null || thread.status === "theirs" ? null : thread.status;
}

/** `null`: there is none that concerns the user. What a newsletter offers until Friday does not, nor what we have answered. */
function countedDeadline({ thread, decided }: DecidedConversation, now: number): number | null {
  const { deadline, reasons } = decided.decision;
  if (deadline === undefined || now >= deadline + givenUpMs) return null;
  if (thread?.status === "ours") return null;
  return reasons.some(({ code }) => code.startsWith("bulk.")) ? null : deadline;
}
