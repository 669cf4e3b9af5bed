/**
 * Reads a mail file (JSON Lines, `.gz` allowed) into lines for the simulator.
 *
 * Only what the simulator would stumble over is checked: each line must be an
 * object with a textual `id`, and the facts it has must be of their kind. What they
 * say is shown as it is, because mail is like that and the extension has to cope.
 */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { MailLine } from "./mail-line.ts";

/** More than any mail file of ours; keeps a compressed bomb from filling the memory. */
const maximumBytes = 512 * 1024 * 1024;

export type MailFile =
  | { readonly ok: true; readonly lines: readonly MailLine[] }
  | { readonly ok: false; readonly code: MailFileProblem; readonly sentence: string };
export type MailFileProblem = "unreadable" | "notGzip" | "notJson" | "notAMessage";

/** The lines of the file in its order, or the first thing that is wrong with it. Empty lines do not count. */
export async function readMailFile(path: string): Promise<MailFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return problem("unreadable", `The mail file ${path} cannot be read: ${reasonOf(error)}.`);
  }
  if (path.endsWith(".gz")) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: maximumBytes });
    } catch (error) {
      return problem("notGzip", `The mail file ${path} cannot be unpacked: ${reasonOf(error)}.`);
    }
  }
  return parseMailLines(bytes.toString("utf8"), path);
}

/** Parses the text of a mail file; `name` is what sentences call it. */
export function parseMailLines(text: string, name: string): MailFile {
  const lines: MailLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return problem("notJson", `Line ${index + 1} of ${name} is not valid JSON.`);
    }
    if (!isMailLine(value)) {
      const wrong = wrongFact(value);
      return problem("notAMessage", `Line ${index + 1} of ${name} is not a message: ${wrong}.`);
    }
    lines.push(value);
  }
  return { ok: true, lines };
}

function isMailLine(value: unknown): value is MailLine {
  return wrongFact(value) === undefined;
}

const isText = (value: unknown) => typeof value === "string";
const isPerson = (value: unknown) =>
  isRecord(value) &&
  [value.name, value.address].every((part) => part === undefined || part === null || isText(part));
const isListOf = (isKind: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isKind);

/** What each fact must be, unless it is absent or `null`. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  threadId: isText,
  from: isPerson,
  to: isListOf(isPerson),
  cc: isListOf(isPerson),
  bcc: isListOf(isPerson),
  subject: isText,
  snippet: isText,
  bodyText: isText,
  date: isText,
  attachmentNames: isListOf(isText),
  labels: isListOf(isText),
  in: isListOf(isText),
};

/** The first thing that keeps a value from being a mail line, in words; `undefined`: it is one. */
function wrongFact(value: unknown): string | undefined {
  if (!isRecord(value) || !isText(value.id)) return "it has no id";
  const wrong = Object.keys(kinds).find((name) => {
    const fact = value[name];
    return fact !== undefined && fact !== null && kinds[name]?.(fact) === false;
  });
  return wrong && `"${wrong}" is not of the kind it must be`;
}

type Fields = Readonly<Record<string, unknown>> & {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly address?: unknown;
};

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function problem(code: MailFileProblem, sentence: string): MailFile {
  return { ok: false, code, sentence };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
