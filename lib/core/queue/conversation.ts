/**
 * A conversation as far as its mail was seen: which message stands for it in the queue,
 * from whom it is, and whether it lies in the inbox.
 *
 * Rows of Gmail's lists and opened threads tell of the same mail at different times, so the
 * newest message that says where it lies decides. A list of the inbox that was seen without
 * the conversation means that it was archived or thrown away, here or elsewhere.
 */
import { isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts, Person, Place } from "../message/facts.ts";

/** A stored message with the list in which it was seen last. */
export interface SeenMail {
  readonly facts: MessageFacts;
  /** When the account's page showed it last, ms since the epoch. */
  readonly seenAt: number;
  /** Such as `inbox` or `category/updates`; absent: seen in no list. */
  readonly view?: string;
  /** When that list was seen without it, ms since the epoch; absent: it was not. */
  readonly leftAt?: number;
}

export interface Conversation {
  readonly threadId: string;
  readonly newest: MessageFacts;
  /** Who wrote last of those who are not the account; `null`: nobody is known. */
  readonly from: Person | null;
  /** What was seen of it, in any order. */
  readonly messages: readonly MessageFacts[];
  readonly isInInbox: boolean;
}

/** Gmail has no threads of messages without a conversation: such a message stands alone. */
export function threadIdOf({ id, threadId }: MessageFacts): string {
  return threadId ?? id;
}

/**
 * `null`: whatever is decided, it is not in the queue: it is gone, a draft, or own mail alone.
 *
 * @param mail what was seen of it, in any order
 */
export function conversationOf(
  threadId: string,
  mail: readonly SeenMail[],
  ownAddresses: readonly string[],
): Conversation | null {
  const sent = mail.length === 1 ? mail : mail.toSorted((one, other) => newestFirst(one.facts, other.facts));
  const messages = mail.map(({ facts }) => facts);
  const newest = newestMessage(messages);
  if (newest === undefined || liesIn(newest, gone)) return null;
  const where = whereItLies(sent);
  if (where === "gone") return null;
  const theirs = sent.find(({ facts }) => !isOwnAlone(facts, ownAddresses) && !isUnsent(facts))?.facts;
  if (theirs === undefined) return null;
  return { threadId, newest, from: theirs.from ?? null, messages, isInInbox: where === "inbox" };
}

/** When the inbox was seen last by what is known of these messages, ms since the epoch; 0: never. */
export function inboxSeenAt(mail: readonly SeenMail[]): number {
  let last = 0;
  for (const { facts, seenAt, view, leftAt } of mail) {
    const isOfInbox = view === undefined ? liesIn(facts, inbox) : isInboxView(view);
    if (isOfInbox) last = Math.max(last, leftAt ?? seenAt);
  }
  return last;
}

/** A list of the inbox was seen without it: it was archived or thrown away. @param mail what was seen of the conversation, in any order */
export function hasLeftInbox(mail: readonly SeenMail[]): boolean {
  return whereItLies(mail.toSorted((one, other) => newestFirst(one.facts, other.facts))) === "gone";
}

const inbox: readonly Place[] = ["inbox"];
const unsent: readonly Place[] = ["drafts", "scheduled"];
const gone: readonly Place[] = ["archive", "spam", "trash"];

/** A draft is no mail yet. */
function isUnsent(facts: MessageFacts): boolean {
  return liesIn(facts, unsent);
}

function whereItLies(newestFirstMail: readonly SeenMail[]): "inbox" | "elsewhere" | "gone" {
  for (const { facts, view, leftAt } of newestFirstMail) {
    if (view !== undefined && isInboxView(view)) return leftAt === undefined ? "inbox" : "gone";
    if (liesIn(facts, inbox) && leftAt === undefined) return "inbox";
    if (view !== undefined) return "elsewhere";
  }
  return "elsewhere";
}

function isInboxView(view: string): boolean {
  return view === "inbox" || view.startsWith("category/");
}

function liesIn({ in: places }: MessageFacts, sought: readonly Place[]): boolean {
  return places?.some((place) => sought.includes(place)) ?? false;
}

/** A row that shows somebody else too is no own mail, whoever wrote last. */
function isOwnAlone({ from, participants = [] }: MessageFacts, ownAddresses: readonly string[]): boolean {
  return from != null && participants.length === 0 && isOwnSender(from, ownAddresses);
}

/** What stands last in a conversation; `undefined`: nothing but drafts. */
export function newestMessage(messages: readonly MessageFacts[]): MessageFacts | undefined {
  let newest: MessageFacts | undefined;
  for (const facts of messages) {
    if (!isUnsent(facts) && (newest === undefined || newestFirst(facts, newest) < 0)) newest = facts;
  }
  return newest;
}

/** For sorting messages by when they came. */
function newestFirst(one: MessageFacts, other: MessageFacts): number {
  return timeOf(other) - timeOf(one) || (one.id < other.id ? 1 : -1);
}

/** Ms since the epoch; 0: not known. Gmail's ids begin with the time of their message, which is known even where its date is not. */
export function timeOf({ id, date }: MessageFacts): number {
  return /^[0-9a-f]{16}$/.test(id) ? Number.parseInt(id.slice(0, 11), 16) : (date ?? 0);
}
