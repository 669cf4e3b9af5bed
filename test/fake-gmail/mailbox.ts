/**
 * The simulated mailbox: threads made of mail lines, listed newest first.
 *
 * Lists are filtered once per query and kept until the mailbox changes, so that
 * paging through 16,000 lines costs one pass per view, not one per page.
 */
import { createIdSource } from "./gmail-ids.ts";
import type { MailLine } from "./mail-line.ts";
import { type Message, type Owner, placesOf } from "./message.ts";
import type { ListPage, OpenedThread } from "./page/thread-facts.ts";
import { queryTest } from "./search-mail.ts";
import {
  addToThread,
  answerLine,
  byTime,
  lastMessage,
  type OwnAnswer,
  openedThread,
  openThread,
  type Thread,
  threadFacts,
} from "./thread.ts";

/** What the page can ask for; `undo` takes the last `archive` or `trash` of that thread back. */
export const threadActions = ["read", "unread", "star", "unstar", "archive", "trash", "undo"] as const;
export type ThreadAction = (typeof threadActions)[number];

export interface Mailbox {
  /** Which line a message was made of, by the message's legacy id. */
  readonly lineIdsByLegacyId: Map<string, { id: string; threadId: string }>;
  list(query: string, offset: number, limit: number): ListPage;
  /** Sync ids of all threads that a query finds, newest first. */
  threadIds(query: string): readonly string[];
  /** Also takes a legacy thread id; `undefined`: no such thread. */
  open(threadId: string): OpenedThread | undefined;
  /** A new message, unread unless it says otherwise. */
  add(line: MailLine): void;
  act(threadId: string, action: ThreadAction): void;
  /** The owner's next message in a thread, at this time (ms since the epoch) or after its last one; nothing where there is no such thread. */
  answer(threadId: string, answer: OwnAnswer, now: number): void;
  /** The sync id of the thread that holds the message made of this line; `undefined`: none does. */
  threadIdOf(lineId: string): string | undefined;
}

export function createMailbox(lines: readonly MailLine[], owner: Owner): Mailbox {
  const nextIds = createIdSource();
  const lineIdsByLegacyId = new Map<string, { id: string; threadId: string }>();
  const threadsByKey = new Map<string, Thread>();
  const threadsById = new Map<string, Thread>();
  const placesBefore = new Map<Message, Message["places"]>();
  const listsByQuery = new Map<string, readonly Thread[]>();
  let sorted: readonly Thread[] | undefined;

  function place(message: Message): void {
    const key = message.line.threadId ?? message.line.id;
    lineIdsByLegacyId.set(message.ids.legacyId, { id: message.line.id, threadId: key });
    const known = message.line.threadId ? threadsByKey.get(key) : undefined;
    if (known !== undefined) {
      addToThread(known, message);
      return;
    }
    const thread = openThread(message);
    if (message.line.threadId) threadsByKey.set(key, thread);
    threadsById.set(thread.threadId, thread);
    threadsById.set(thread.legacyThreadId, thread);
  }

  function forget(): void {
    sorted = undefined;
    listsByQuery.clear();
  }

  function matching(query: string): readonly Thread[] {
    const known = listsByQuery.get(query);
    if (known !== undefined) return known;
    sorted ??= [...new Set(threadsById.values())].sort((one, other) =>
      byTime(lastMessage(other), lastMessage(one)),
    );
    const found = sorted.filter(queryTest(query));
    listsByQuery.set(query, found);
    return found;
  }

  const messages = lines.map((line) => messageOf(line, line.unread === true));
  // A thread is named after its oldest message, wherever that stands in the file.
  for (const message of messages.sort(byTime)) place(message);

  function messageOf(line: MailLine, unread: boolean): Message {
    const starred = line.starred === true;
    return { line, ids: nextIds(line.date), places: placesOf(line, owner), unread, starred };
  }

  return {
    lineIdsByLegacyId,
    list: (query, offset, limit) => {
      const found = matching(query);
      const threads = found.slice(offset, offset + limit).map((thread) => threadFacts(thread, owner));
      return { threads, total: found.length, offset };
    },
    threadIds: (query) => matching(query).map((thread) => thread.threadId),
    open: (threadId) => {
      const thread = threadsById.get(threadId);
      return thread && openedThread(thread, owner);
    },
    add: (line) => {
      place(messageOf(line, line.unread !== false));
      forget();
    },
    answer: (threadId, answer, now) => {
      const thread = threadsById.get(threadId);
      if (thread === undefined) return;
      const message = messageOf(answerLine(thread, answer, owner, now), false);
      const threadKey = thread.messages[0].line.threadId ?? thread.messages[0].line.id;
      lineIdsByLegacyId.set(message.ids.legacyId, { id: message.line.id, threadId: threadKey });
      addToThread(thread, message);
      forget();
    },
    threadIdOf: (lineId) =>
      [...threadsById.values()].find(({ messages }) => messages.some(({ line }) => line.id === lineId))
        ?.threadId,
    act: (threadId, action) => {
      for (const message of threadsById.get(threadId)?.messages ?? []) change(message, action, placesBefore);
      forget();
    },
  };
}

function change(message: Message, action: ThreadAction, placesBefore: Map<Message, Message["places"]>): void {
  if (action === "read" || action === "unread") message.unread = action === "unread";
  else if (action === "star" || action === "unstar") message.starred = action === "star";
  else if (action === "undo") message.places = placesBefore.get(message) ?? message.places;
  else {
    placesBefore.set(message, message.places);
    message.places = action === "trash" ? ["trash"] : message.places.filter((place) => place !== "inbox");
  }
}
