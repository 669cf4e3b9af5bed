/**
 * One message as gmail-js parsed it, made into a hint. Only thread data comes here:
 * in it an empty list means that there is nobody, which list data cannot say.
 *
 * What would have to be cut is left out: half a body would turn "not told" into "no".
 */
import { longestBody, mostPeople } from "../hints/hint-channel.ts";
import { htmlToText } from "./html-to-text.ts";

/** A hint before it is checked by whoever receives it. */
export interface RawHint {
  readonly id: string;
  readonly to?: readonly RawPerson[];
  readonly cc?: readonly RawPerson[];
  readonly bcc?: readonly RawPerson[];
  readonly attachmentNames?: readonly string[];
  readonly bodyText?: string;
}

interface RawPerson {
  readonly name?: string;
  readonly address: string;
}

/** `null`: not a message, a draft, or one without a legacy id. */
export function messageToHint(message: unknown): RawHint | null {
  if (typeof message !== "object" || message === null) return null;
  const {
    legacy_email_id: id,
    is_draft,
    to,
    cc,
    bcc,
    attachments,
    content_html,
  } = message as Record<string, unknown>;
  if (typeof id !== "string" || !/^[0-9a-f]{1,16}$/.test(id) || is_draft === true) return null;
  return {
    id,
    ...listFact("to", to, personOf),
    ...listFact("cc", cc, personOf),
    ...listFact("bcc", bcc, personOf),
    ...listFact("attachmentNames", attachments, nameOf),
    ...bodyFact(content_html),
  };
}

/** The whole list, or nothing where it is too long or an entry cannot be read. */
function listFact<K extends string, T>(
  key: K,
  list: unknown,
  read: (item: unknown) => T | null,
): { [P in K]?: T[] } {
  if (!Array.isArray(list) || list.length > mostPeople) return {};
  const items: T[] = [];
  for (const item of list) {
    const value = read(item);
    if (value === null) return {};
    items.push(value);
  }
  return { [key]: items } as { [P in K]?: T[] };
}

function personOf(item: unknown): RawPerson | null {
  if (typeof item !== "object" || item === null) return null;
  const { name, address } = item as Record<string, unknown>;
  if (typeof address !== "string") return null;
  return typeof name === "string" ? { name, address } : { address };
}

function nameOf(item: unknown): string | null {
  if (typeof item !== "object" || item === null) return null;
  const { name } = item as Record<string, unknown>;
  return typeof name === "string" ? name : null;
}

function bodyFact(html: unknown): { bodyText?: string } {
  if (typeof html !== "string") return {};
  const bodyText = htmlToText(html);
  return bodyText === null || bodyText.length > longestBody ? {} : { bodyText };
}
