/**
 * The invented mailbox of a small design studio, for a first look, for pictures and
 * for tests. Its people, companies and addresses do not exist; its dates are
 * kept as ages, so that the newest mail is always minutes old.
 */
import { readFileSync } from "node:fs";
import type { LinePerson, MailLine } from "./mail-line.ts";

export const sampleAccount = "mia@studio-linden.example";
export const sampleAccountName = "Mia Linden";

/** One line of `sample-mailbox.jsonl`: people as `Name <address>`, lists of them joined by "; ". */
interface SampleLine {
  readonly id: string;
  readonly hoursAgo: number;
  readonly from: string;
  /** Absent: the account. */
  readonly to?: string;
  readonly cc?: string;
  readonly subject: string;
  /** The whole text; the snippet is its beginning. */
  readonly text: string;
  readonly thread?: string;
  readonly unread?: boolean;
  readonly starred?: boolean;
  readonly important?: boolean;
  readonly attachments?: readonly string[];
  readonly sizeBytes: number;
  readonly labels?: readonly string[];
  readonly listId?: string;
  readonly in?: MailLine["in"];
}

const hour = 3_600_000;
/** About what Gmail sends for a row. */
const snippetLength = 140;

/** The mailbox as it looks at `now` (milliseconds since the epoch), newest first. */
export function sampleMailbox(now: number): readonly MailLine[] {
  const text = readFileSync(new URL("../fixtures/sample-mailbox.jsonl", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => mailLine(JSON.parse(line), now));
}

function mailLine(sample: SampleLine, now: number): MailLine {
  const oneLine = sample.text.replace(/\s+/gu, " ");
  return {
    id: sample.id,
    ...(sample.thread === undefined ? {} : { threadId: sample.thread }),
    from: person(sample.from),
    to: people(sample.to ?? `${sampleAccountName} <${sampleAccount}>`),
    cc: people(sample.cc ?? ""),
    subject: sample.subject,
    snippet: [...oneLine].slice(0, snippetLength).join(""),
    bodyText: sample.text,
    date: new Date(now - sample.hoursAgo * hour).toISOString(),
    sizeBytes: sample.sizeBytes,
    hasAttachment: sample.attachments !== undefined,
    attachmentNames: sample.attachments ?? [],
    listId: sample.listId ?? "",
    unread: sample.unread === true,
    starred: sample.starred === true,
    important: sample.important === true,
    labels: sample.labels ?? [],
    ...(sample.in === undefined ? {} : { in: sample.in }),
  };
}

function people(list: string): readonly LinePerson[] {
  return list === "" ? [] : list.split("; ").map(person);
}

function person(text: string): LinePerson {
  const parts = /^(.*) <(.*)>$/u.exec(text);
  return { name: parts?.[1] ?? "", address: parts?.[2] ?? text };
}
