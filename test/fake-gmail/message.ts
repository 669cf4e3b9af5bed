/** One message of the simulated mailbox: a line of the mail file with its ids and its changing state. */
import type { Place } from "../../lib/core/message/facts.ts";
import type { MessageIds } from "./gmail-ids.ts";
import type { LinePerson, MailLine } from "./mail-line.ts";
import type { Attachment, MessageDetails, MessageSummary, ShownPerson } from "./page/thread-facts.ts";

export interface Message {
  readonly line: MailLine;
  readonly ids: MessageIds;
  places: readonly Place[];
  unread: boolean;
  starred: boolean;
}

/** Whose mailbox it is, and the word Gmail has for them. */
export interface Owner {
  /** Lower case. */
  readonly address: string;
  /** "me" in the page's language. */
  readonly me: string;
}

/** A message without `in` lies in the inbox: a mail file is an inbox. What the owner wrote is sent mail, too. */
export function placesOf(line: MailLine, owner: Owner): readonly Place[] {
  if (line.in !== null && line.in !== undefined) return line.in;
  return isOwner(line.from, owner) ? ["inbox", "sent"] : ["inbox"];
}

export function isOwner(person: LinePerson | null | undefined, owner: Owner): boolean {
  return person?.address?.toLowerCase() === owner.address;
}

/**
 * A person with Gmail's habits: the owner is "me", and whoever has no display
 * name is called by the part of the address before the at sign. What the line
 * does not say stays absent; `null` is known to be none and becomes `""`.
 */
export function shownPerson(person: LinePerson | null | undefined, owner: Owner): ShownPerson {
  if (person === undefined) return {};
  if (person === null) return { email: "", name: "" };
  const email = person.address === undefined ? {} : { email: person.address ?? "" };
  if (isOwner(person, owner)) return { ...email, name: owner.me, isMe: true };
  if (person.name === undefined) return email;
  const name = person.name === null || person.name === "" ? localPart(person.address ?? "") : person.name;
  return { ...email, name };
}

export function summaryOf(message: Message, owner: Owner): MessageSummary {
  return {
    messageId: message.ids.messageId,
    legacyId: message.ids.legacyId,
    date: message.ids.time,
    from: shownPerson(message.line.from, owner),
    unread: message.unread,
    isDraft: message.places.includes("drafts"),
  };
}

export function detailsOf(message: Message, owner: Owner): MessageDetails {
  const { line, ids } = message;
  const people = (list: MailLine["to"]) => (list ?? []).map((person) => shownPerson(person, owner));
  return {
    ...summaryOf(message, owner),
    to: people(line.to),
    cc: people(line.cc),
    bcc: people(line.bcc),
    subject: line.subject ?? "",
    snippet: line.snippet ?? "",
    bodyHtml: `<div dir="auto">${escapeText(line.bodyText ?? line.snippet ?? "")}</div>`,
    smtpId: `<${ids.legacyId}@mail.example>`,
    attachments: (line.attachmentNames ?? []).map((name, index) => attachmentOf(message, name, index)),
  };
}

const typesByEnding: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  zip: "application/zip",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function attachmentOf(message: Message, name: string, index: number): Attachment {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const count = message.line.attachmentNames?.length ?? 1;
  return {
    id: `0.${index + 1}`,
    name,
    type: Object.hasOwn(typesByEnding, ending) ? (typesByEnding[ending] ?? "") : "application/octet-stream",
    url: `https://mail.google.com/mail/?ui=2&view=att&th=${message.ids.legacyId}&attid=0.${index + 1}&disp=safe`,
    // The line knows one size for the whole message: most of it is its attachments.
    sizeBytes: Math.round(((message.line.sizeBytes ?? 0) * 0.7) / count),
  };
}

function localPart(address: string): string {
  const at = address.lastIndexOf("@");
  return at === -1 ? address : address.slice(0, at);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Plain text as the only HTML the simulator ever sends: entities and line breaks. */
function escapeText(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? character).replace(/\r?\n/gu, "<br>");
}
