/**
 * Writes and embeds threads the way `/sync/u/N/i/fd` answers them.
 *
 * Positions as read by gmail-js 1.1.16 (src/gmail.js, `parse_fd_request_payload`,
 * `parse_fd_embedded_json`). The response keeps each message twice: sender and
 * labels in [1][1], everything else in [2]; the embedded form keeps it once.
 */
import { atPositions, contactEntry, labelsOf } from "./list-payload.ts";
import type { Attachment, MessageDetails, OpenedThread } from "./page/thread-facts.ts";

/** The response to a request for whole threads; thread [9] is our own: what the page draws from. */
export function threadResponse(threads: readonly OpenedThread[]): unknown[] {
  return [
    null,
    threads.map((thread) =>
      atPositions({
        0: thread.threadId,
        1: [
          null,
          thread.messages.map((message) => [
            message.messageId,
            contactEntry(message.from),
            null,
            labelsOf(message),
          ]),
        ],
        2: thread.messages.map((message) => [message.messageId, responseDetails(message)]),
        9: thread,
      }),
    ),
  ];
}

function responseDetails(message: MessageDetails): unknown[] {
  return atPositions({
    0: message.to.map(contactEntry),
    1: message.cc.map(contactEntry),
    2: message.bcc.map(contactEntry),
    4: message.subject,
    5: [null, [[null, null, [null, message.bodyHtml]]]],
    7: message.smtpId,
    10: atPositions({ 16: message.from.email ?? "" }),
    13: message.attachments.map(responseAttachment),
    16: message.date,
    34: message.legacyId,
  });
}

function responseAttachment(attachment: Attachment): unknown[] {
  const { id, url, name, type, sizeBytes } = attachment;
  return [[null, id, null, [null, url, name, type, sizeBytes]]];
}

/** Threads as the page embeds them, `Cl6csf[0][2]`. */
export function embeddedThreads(threads: readonly OpenedThread[]): unknown[] {
  return [
    null,
    threads.map((thread) => [
      null,
      atPositions({ 3: thread.threadId, 4: thread.messages.map(embeddedMessage) }),
    ]),
  ];
}

function embeddedMessage(message: MessageDetails): unknown[] {
  return atPositions({
    0: message.messageId,
    1: contactEntry(message.from),
    2: message.to.map(contactEntry),
    3: message.cc.map(contactEntry),
    4: message.bcc.map(contactEntry),
    7: message.subject,
    8: [null, [[null, null, [null, message.bodyHtml]]]],
    10: labelsOf(message),
    11: message.attachments.map(({ type, name, sizeBytes, id, url }) => [
      type,
      name,
      sizeBytes,
      id,
      null,
      url,
    ]),
    13: message.smtpId,
    17: message.date,
    18: atPositions({ 16: message.from.email ?? "" }),
    55: message.legacyId,
  });
}
