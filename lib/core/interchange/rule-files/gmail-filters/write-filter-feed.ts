/** Writes entries as a file that Gmail imports as filters, laid out as Gmail's own files are. */
import type { FilterProperty } from "../../../rules/rule-set.ts";
import { inFileOrder } from "./filter-properties.ts";

export interface FeedHead {
  /** Who the file says made it; Gmail does not look at it. */
  readonly author?: { readonly name: string; readonly email: string };
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function writeFilterFeed(
  entries: readonly (readonly FilterProperty[])[],
  { author, now }: FeedHead,
): string {
  const updated = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
  const ids = entries.map((_, index) => String(now + index));
  const lines = [
    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>",
    "\t<title>Mail Filters</title>",
    `\t<id>tag:mail.google.com,2008:filters:${ids.join(",")}</id>`,
    `\t<updated>${updated}</updated>`,
    ...(author === undefined ? [] : writtenAuthor(author)),
    ...entries.flatMap((properties, index) => writtenEntry(properties, ids[index] ?? "", updated)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function writtenAuthor({ name, email }: NonNullable<FeedHead["author"]>): readonly string[] {
  return [
    "\t<author>",
    `\t\t<name>${escapeXml(name)}</name>`,
    `\t\t<email>${escapeXml(email)}</email>`,
    "\t</author>",
  ];
}

function writtenEntry(properties: readonly FilterProperty[], id: string, updated: string): readonly string[] {
  return [
    "\t<entry>",
    "\t\t<category term='filter'></category>",
    "\t\t<title>Mail Filter</title>",
    `\t\t<id>tag:mail.google.com,2008:filter:${id}</id>`,
    `\t\t<updated>${updated}</updated>`,
    "\t\t<content></content>",
    ...inFileOrder(properties).map(
      ({ name, value }) => `\t\t<apps:property name='${escapeXml(name)}' value='${escapeXml(value)}'/>`,
    ),
    "\t</entry>",
  ];
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&apos;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters that XML does not have become spaces. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}]|[\ufffe\uffff]/gu, " ")
    .replace(/[&<>'"\t\n\r]/g, (character) => escapes[character] ?? character);
}
