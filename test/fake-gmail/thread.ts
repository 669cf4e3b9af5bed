/** One thread of the simulated mailbox, and how Gmail sums it up in a list row. */

import type { MailLine } from "./mail-line.ts";
import { detailsOf, isOwner, type Message, type Owner, shownPerson, summaryOf } from "./message.ts";
import type { OpenedThread, ShownPerson, ThreadFacts } from "./page/thread-facts.ts";

export interface Thread {
  readonly threadId: string;
  readonly legacyThreadId: string;
  /** Oldest first, never empty; undated messages come before dated ones. */
  readonly messages: [Message, ...Message[]];
}

/** A thread is named after the message that opened it. */
export function openThread(first: Message): Thread {
  return { threadId: first.ids.threadId, legacyThreadId: first.ids.legacyId, messages: [first] };
}

export function addToThread(thread: Thread, message: Message): void {
  thread.messages.push(message);
  thread.messages.sort(byTime);
}

export function byTime(one: Message, other: Message): number {
  return (one.ids.time ?? -1) - (other.ids.time ?? -1);
}

export function lastMessage(thread: Thread): Message {
  return thread.messages.at(-1) ?? thread.messages[0];
}

/** What the owner writes; `isDraft`: begins to write. */
export interface OwnAnswer {
  readonly to?: MailLine["to"];
  readonly text?: string;
  readonly isDraft?: boolean;
}

/** The owner's next message in a thread, as a line of a mail file would have it. */
export function answerLine(thread: Thread, answer: OwnAnswer, owner: Owner, now: number): MailLine {
  const last = lastMessage(thread);
  const { to = last.line.from == null ? [] : [last.line.from], text = "", isDraft = false } = answer;
  const isInInbox = thread.messages.some(({ places }) => places.includes("inbox"));
  const subject = thread.messages[0].line.subject ?? "";
  return {
    id: `${thread.messages[0].line.id}-answer-${thread.messages.length}`,
    threadId: thread.legacyThreadId,
    from: { address: owner.address },
    to,
    subject: `Re: ${subject}`,
    snippet: text,
    bodyText: text,
    date: new Date(Math.max(now, (last.ids.time ?? 0) + 1)).toISOString(),
    in: isDraft ? ["drafts"] : [...(isInInbox ? (["inbox"] as const) : []), "sent"],
  };
}

export function threadFacts(thread: Thread, owner: Owner): ThreadFacts {
  const last = lastMessage(thread);
  const lastSent = thread.messages.findLast((message) => !isDraftMessage(message)) ?? last;
  const names = thread.messages.flatMap((message) => message.line.attachmentNames ?? []);
  const isDraft = isDraftMessage(last);
  return {
    threadId: thread.threadId,
    legacyThreadId: thread.legacyThreadId,
    legacyLastMessageId: last.ids.legacyId,
    legacyLastNonDraftMessageId: lastSent.ids.legacyId,
    subject: last.line.subject ?? "",
    snippet: last.line.snippet ?? "",
    date: last.ids.time,
    messageCount: thread.messages.length,
    senders: sendersOf(thread, owner),
    recipients: (lastOwn(thread, owner).line.to ?? []).map((person) => shownPerson(person, owner)),
    unread: thread.messages.some((message) => message.unread),
    starred: thread.messages.some((message) => message.starred),
    important: thread.messages.some((message) => message.line.important === true),
    labels: [...new Set(thread.messages.flatMap((message) => message.line.labels ?? []))],
    hasAttachment: names.length > 0 || thread.messages.some((message) => message.line.hasAttachment === true),
    attachmentNames: names,
    ...(isDraft && last !== lastSent ? { hasDraft: true } : {}),
    ...(isDraft ? { draftId: `msg-a:r${last.ids.legacyId}` } : {}),
    messages: thread.messages.map((message) => summaryOf(message, owner)),
  };
}

export function openedThread(thread: Thread, owner: Owner): OpenedThread {
  return {
    threadId: thread.threadId,
    legacyThreadId: thread.legacyThreadId,
    subject: lastMessage(thread).line.subject ?? "",
    labels: [...new Set(thread.messages.flatMap((message) => message.line.labels ?? []))],
    messages: thread.messages.map((message) => detailsOf(message, owner)),
  };
}

/** The owner's last message, whose recipients views of sent mail name; the last one where they wrote none. */
function lastOwn(thread: Thread, owner: Owner): Message {
  return thread.messages.findLast((message) => isOwner(message.line.from, owner)) ?? lastMessage(thread);
}

function isDraftMessage({ places }: Message): boolean {
  return places.includes("drafts");
}

/** Who wrote in the thread, each once, in the order of their first message. Who only begins to is not among them. */
function sendersOf(thread: Thread, owner: Owner): readonly ShownPerson[] {
  const senders = new Map<string, ShownPerson>();
  const sent = thread.messages.filter((message) => !isDraftMessage(message));
  for (const message of sent.length === 0 ? thread.messages : sent) {
    const person = shownPerson(message.line.from, owner);
    const key = person.email?.toLowerCase() || `name:${person.name ?? ""}`;
    const known = senders.get(key) ?? person;
    senders.set(key, message.unread ? { ...known, unread: true } : known);
  }
  return [...senders.values()];
}
