/**
 * Reads a mail file (JSON Lines, `.gz` allowed) into lines for the simulator.
 *
 * Only what the simulator would stumble over is checked: each line must be an
 * object with a textual `id`. Everything else is shown as it is, because mail
 * is like that and the extension has to cope with it.
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
      return problem("notAMessage", `Line ${index + 1} of ${name} is not a message: it has no id.`);
    }
    lines.push(value);
  }
  return { ok: true, lines };
}

function isMailLine(value: unknown): value is MailLine {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
}

function problem(code: MailFileProblem, sentence: string): MailFile {
  return { ok: false, code, sentence };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
