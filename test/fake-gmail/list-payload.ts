/**
 * Writes and embeds lists the way `/sync/u/N/i/bv` answers them.
 *
 * The array form of 2022-09 (`rt=r&pt=ji`), at the positions that gmail-js 1.1.16
 * reads (src/gmail.js, `parse_bv_request_payload`, `parse_bv_embedded_json`):
 * thread [0] subject, [1] snippet, [2] date, [3] sync id, [4] messages; message
 * [0] sync id, [1] sender, [10] labels, [17] and [31] date, [55] legacy id. Lists
 * carry no recipients and no bodies.
 *
 * Assumption: what else a row needs is somewhere in Gmail's response, too, but no
 * public source says where. Here it lies whole at thread [25], which nothing
 * but our own page reads.
 */
import type { ListPage, MessageSummary, ShownPerson, ThreadFacts } from "./page/thread-facts.ts";

/** A sparse JSON array: the named positions are filled, the others `null`. */
export function atPositions(values: Readonly<Record<number, unknown>>): unknown[] {
  const positions = Object.keys(values).map(Number);
  const array = new Array<unknown>(Math.max(...positions) + 1).fill(null);
  for (const position of positions) array[position] = values[position];
  return array;
}

/** The response to a request for a list; [3] is our own: how many there are, and where these begin. */
export function listResponse(page: ListPage): unknown[] {
  return [null, null, page.threads.map((thread) => [threadEntry(thread)]), [page.total, page.offset]];
}

/** The same list as the page embeds it for its first view, `a6jdv[0][2]`. */
export function embeddedList(page: ListPage): unknown[] {
  const threads = page.threads.map((thread) => atPositions({ 4: threadEntry(thread) }));
  return [[threads], [page.total, page.offset]];
}

function threadEntry(thread: ThreadFacts): unknown[] {
  return atPositions({
    0: thread.subject,
    1: thread.snippet,
    2: thread.date,
    3: thread.threadId,
    4: thread.messages.map(messageEntry),
    17: thread.legacyThreadId,
    25: thread,
  });
}

function messageEntry(message: MessageSummary): unknown[] {
  return atPositions({
    0: message.messageId,
    1: contactEntry(message.from),
    6: message.date,
    10: labelsOf(message),
    17: message.date,
    31: message.date,
    55: message.legacyId,
  });
}

/** [1] address, [2] name. */
export function contactEntry(person: ShownPerson): unknown[] {
  return [1, person.email ?? "", person.name ?? ""];
}

/** Gmail's names of its system labels: unread, inbox, draft. */
export function labelsOf(message: MessageSummary): string[] {
  return [...(message.unread ? ["^u"] : []), ...(message.isDraft ? ["^r", "^r_bt"] : ["^i"])];
}
