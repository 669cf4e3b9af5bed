/**
 * Mail as senders and settings make it differ on the page: what a row is fed with,
 * changed by the axes `content`, `conversation` and `locale`. The server's mail stays as it is.
 */
import type { PageConfig } from "./page-config.ts";
import type { ListPage, MessageSummary, OpenedThread, ShownPerson, ThreadFacts } from "./thread-facts.ts";
import { type Words, wordsFor } from "./words.ts";

/** What ends the preview of many newsletters: invisible characters, so that nothing of the text is shown. */
const padding = " \u034f\u00a0\u200c".repeat(60);
const emojiBefore = "📎 ";
const emojiAfter = " 🎉👩🏽‍💻";

export function shapePage(page: ListPage, config: PageConfig): ListPage {
  const threads = config.axes.conversation === "off" ? page.threads.flatMap(messagesAsThreads) : page.threads;
  return { ...page, threads: threads.map((thread) => shapeThread(thread, config)) };
}

export function shapeOpened(thread: OpenedThread, config: PageConfig): OpenedThread {
  const words = wordsFor(config.lang);
  const people = (list: readonly ShownPerson[]) => list.map((person) => shapePerson(person, config, words));
  return {
    ...thread,
    subject: shapeSubject(thread.subject, config),
    messages: thread.messages.map((message) => ({
      ...message,
      from: shapePerson(message.from, config, words),
      to: people(message.to),
      cc: people(message.cc),
      bcc: people(message.bcc),
    })),
  };
}

function shapeThread(thread: ThreadFacts, config: PageConfig): ThreadFacts {
  const words = wordsFor(config.lang);
  const people = (list: readonly ShownPerson[]) => list.map((person) => shapePerson(person, config, words));
  return {
    ...thread,
    subject: shapeSubject(thread.subject, config),
    snippet: config.axes.content === "padding" ? thread.snippet + padding : thread.snippet,
    senders: people(withOthers(thread.senders, config, words)),
    recipients: people(thread.recipients),
  };
}

function shapeSubject(subject: string, config: PageConfig): string {
  return config.axes.content === "emoji" ? `${emojiBefore}${subject}${emojiAfter}` : subject;
}

function shapePerson(person: ShownPerson, config: PageConfig, words: Words): ShownPerson {
  if (person.isMe === true) return { ...person, name: words.me };
  if (config.axes.content !== "nameless") return person;
  const { name: _, ...nameless } = person;
  return nameless;
}

/** The account among the senders, or so many senders that Gmail leaves some out. */
function withOthers(
  senders: readonly ShownPerson[],
  config: PageConfig,
  words: Words,
): readonly ShownPerson[] {
  const { content } = config.axes;
  if (content === "me" && !senders.some(({ isMe }) => isMe)) {
    return [...senders, { email: config.account, name: words.me, isMe: true }];
  }
  if (content !== "elided") return senders;
  const domain = senders[0]?.email?.split("@")[1] ?? "";
  if (domain === "") return senders;
  const others = ["Kim Ferro", "Lu Brandt", "Noor Vale", "Ola Quist"].map((name, index) => ({
    email: `other${index + 1}@${domain}`,
    name,
  }));
  return [...senders, ...others];
}

/** Without conversation view each message has a row; its thread stays the thread it is in. */
function messagesAsThreads(thread: ThreadFacts): ThreadFacts[] {
  const rows = thread.messages.map((message) => messageAsThread(thread, message));
  return rows.length === 0 ? [thread] : rows.reverse();
}

function messageAsThread(thread: ThreadFacts, message: MessageSummary): ThreadFacts {
  const { draftId, hasDraft: _, ...rest } = thread;
  return {
    ...rest,
    ...(message.isDraft && draftId !== undefined ? { draftId } : {}),
    legacyLastMessageId: message.legacyId,
    legacyLastNonDraftMessageId: message.legacyId,
    date: message.date,
    messageCount: 1,
    senders: [{ ...message.from, unread: message.unread }],
    unread: message.unread,
    messages: [message],
  };
}
