/** Reads the conversations of an account from its stores, in slices, with what the user said of each. */

import {
  type Conversation,
  conversationOf,
  inboxSeenAt,
  type SeenMail,
  threadIdOf,
} from "../core/queue/conversation.ts";
import type { OwnPeople } from "../core/settings/own-people.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { isDone } from "../core/threads/is-done.ts";
import type { ThreadMark } from "../core/threads/thread-mark.ts";
import type { ConversationStore, MarkStore, SeenPlace } from "./conversation-ports.ts";
import type { Breathe } from "./create-breath.ts";
import type { Clock } from "./ports.ts";

export interface ReadConversationsPorts {
  readonly conversations: ConversationStore;
  readonly marks: MarkStore;
  readonly clock: Clock;
  readonly breathe: Breathe;
}

/** A conversation that may be in the queue. */
export interface MarkedConversation {
  readonly conversation: Conversation;
  readonly mark: ThreadMark | null;
  readonly remindAt: number | null;
}

export interface ReadConversations {
  readonly found: readonly MarkedConversation[];
  /** When a list of the inbox was seen last by what was read, ms since the epoch; 0: never. */
  readonly inboxSeenAt: number;
}

/** All conversations of the account; older mail is not looked at once there are `most`. */
export async function readAllConversations(
  ports: ReadConversationsPorts,
  account: string,
  own: OwnPeople,
  most: number,
): Promise<Outcome<ReadConversations>> {
  const threads = new Map<string, SeenMail[]>();
  const read = await readParts(ports, account, async (mail) => {
    group(threads, mail);
    return threads.size >= most;
  });
  if (!read.ok) return read;
  return await withMarks(ports, account, own, threads);
}

/**
 * All mail of the account, part by part.
 * @param take whether that is enough: then no older mail is read
 */
export async function readParts(
  { conversations, clock }: Pick<ReadConversationsPorts, "conversations" | "clock">,
  account: string,
  take: (mail: readonly SeenMail[]) => Promise<boolean>,
): Promise<Outcome<null>> {
  const now = clock.now();
  let place: SeenPlace | null = { span: 0, after: null };
  while (place !== null) {
    const read = await conversations.part(account, place, now);
    if (!read.ok) return refusal(read.failure.code, read.failure.params);
    const isEnough = await take(read.value.mail);
    const { next } = read.value;
    // Within a span older mail comes first, so that all of it is read before counting.
    place = next !== null && next.after === null && isEnough ? null : next;
  }
  return { ok: true, value: null };
}

export async function readSomeConversations(
  ports: ReadConversationsPorts,
  account: string,
  own: OwnPeople,
  threadIds: readonly string[],
): Promise<Outcome<ReadConversations>> {
  const read = await ports.conversations.of(account, threadIds);
  if (!read.ok) return refusal(read.failure.code, read.failure.params);
  const threads = new Map<string, SeenMail[]>();
  group(threads, read.value);
  return await withMarks(ports, account, own, threads, threadIds);
}

function group(threads: Map<string, SeenMail[]>, mail: readonly SeenMail[]): void {
  for (const one of mail) {
    const threadId = threadIdOf(one.facts);
    const its = threads.get(threadId);
    if (its === undefined) threads.set(threadId, [one]);
    else its.push(one);
  }
}

/** `threadIds` absent: of the whole account. */
async function withMarks(
  { conversations, marks: store, breathe }: ReadConversationsPorts,
  account: string,
  own: OwnPeople,
  threads: ReadonlyMap<string, readonly SeenMail[]>,
  threadIds?: readonly string[],
): Promise<Outcome<ReadConversations>> {
  const marks = await store.load(account, threadIds);
  if (!marks.ok) return refusal(marks.failure.code, marks.failure.params);
  const reminders = await conversations.ownReminders(account, threadIds);
  if (!reminders.ok) return refusal(reminders.failure.code, reminders.failure.params);
  const found: MarkedConversation[] = [];
  let seenAt = 0;
  for (const [threadId, mail] of threads) {
    seenAt = Math.max(seenAt, inboxSeenAt(mail));
    const mark = marks.value.get(threadId) ?? null;
    const conversation = conversationOf(threadId, mail, own.addresses);
    if (conversation !== null && !isDone(mark, conversation.newest))
      found.push({ conversation, mark, remindAt: reminders.value.get(threadId) ?? null });
    const pause = breathe();
    if (pause !== null) await pause;
  }
  return { ok: true, value: { found, inboxSeenAt: seenAt } };
}
