/**
 * The open thread, read into the facts of each expanded message.
 *
 * Collapsed messages carry no ids. The header lists the recipients of To and Cc in
 * one line, so they are told apart only where the account wrote the message and
 * both mean the same: to whom it went. Nothing inside a message's body is looked at.
 */
import type { MessageFacts } from "../core/message/facts.ts";
import { dateOfLegacyId } from "./date-of-legacy-id.ts";
import { type Sightings, uncounted } from "./drift-ledger.ts";
import { find, findAll, isA } from "./find.ts";
import * as probes from "./probes.ts";
import { readPeople } from "./read-people.ts";
import { showsRecipients } from "./read-route.ts";
import { placeFacts, type RowContext, readSubject } from "./read-row.ts";

export interface ReadMessage {
  /** The message's own element. */
  readonly element: Element;
  readonly facts: MessageFacts;
}

/** More than these are not looked at: a thread of a hundred expanded messages is no reading matter. */
const mostMessages = 60;

/**
 * The last expanded and readable messages of the thread with this heading, in the
 * order of the page; `[]`: none is.
 */
export function readThread(
  subject: Element,
  context: RowContext,
  sightings: Sightings,
): readonly ReadMessage[] {
  const elements = messagesBelow(subject, sightings).slice(-mostMessages);
  return elements.flatMap((element) => {
    const facts = readMessage(element, subject, context, sightings);
    return facts === null ? [] : [{ element, facts }];
  });
}

/** Messages under the nearest element around the heading that has any, within the heading's own view. */
function messagesBelow(subject: Element, sightings: Sightings): readonly Element[] {
  let around: Element | null = subject.parentElement;
  while (around !== null) {
    if (find([around], probes.threadMessage, uncounted) !== null) break;
    around = endsView(around) ? null : around.parentElement;
  }
  return around === null ? [] : findAll([around], probes.threadMessage, sightings);
}

function endsView(element: Element): boolean {
  return isA(element, probes.mainView) || element.matches(probes.viewContainer.ways[0].selector);
}

/** `null`: without an id or a sender. */
function readMessage(
  message: Element,
  subject: Element,
  context: RowContext,
  sightings: Sightings,
): MessageFacts | null {
  const id = message.getAttribute("data-legacy-message-id") ?? "";
  if (id === "" || id === "undefined") return null;
  const sender = find([message], probes.messageSender, sightings);
  if (sender === null) return null;

  const from = readPeople([sender])[0];
  const isOwn = from !== undefined && context.own.has(from.address.toLowerCase());
  const date = dateOfLegacyId(id, context.now);
  const threadId = subject.getAttribute("data-legacy-thread-id");
  return {
    id,
    ...(threadId === null || threadId === "" || threadId === "undefined" ? {} : { threadId }),
    ...(from === undefined ? {} : { from, senderSeen: true }),
    ...(isOwn ? { to: readPeople(findAll([message], probes.messageRecipient, sightings)) } : {}),
    ...readSubject(subject),
    ...(date === null ? {} : { date }),
    ...readAttachments(message, sightings),
    ...placesOfMessage(context, isOwn),
  };
}

/** A conversation that was opened from the Sent view holds mail of others, and one opened from drafts sent mail. */
function placesOfMessage(context: RowContext, isOwn: boolean): Partial<MessageFacts> {
  const { route } = context;
  if (showsRecipients(route) && (!isOwn || route.view === "drafts")) return {};
  return placeFacts(context);
}

/** Where our chips belong in this message: the line of its sender; `null`: nowhere. */
export function findMessageChipPlace(message: Element, sightings: Sightings): Element | null {
  return find([message], probes.messageChipPlace, sightings);
}

/** `download_url` is "mime type:name:address". */
function readAttachments(message: Element, sightings: Sightings): Partial<MessageFacts> {
  const names = findAll([message], probes.messageAttachment, sightings).map(
    (attachment) => (attachment.getAttribute("download_url") ?? "").split(":")[1] ?? "",
  );
  if (names.length === 0) return {};
  return { hasAttachment: true, attachmentNames: names.filter(Boolean), attachmentNamesPartial: true };
}
