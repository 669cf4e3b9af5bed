/**
 * The text of a file of mail rules. Such files are UTF-8 almost always; PowerShell writes UTF-16 or the code page of
 * the system, and only what is surely one of these is taken as such: a wrong guess would make rules of wrong words.
 */
import {
  type ContactEncoding,
  decodeAs,
  decodeDamaged,
  detectEncoding,
} from "../contacts/detect-encoding.ts";
import type { RuleFileRefusal } from "./imported-rules.ts";
import { placeInText } from "./place-in-text.ts";

/**
 * - `file.encoding`: the bytes at `line` and `column` are no character of the encoding that the file should have
 * - `file.notText`: pictures, archives and programs
 */
export type DecodeRefusalCode = "file.encoding" | "file.notText";

/** The text without its byte order mark, or why there is none. */
export function decodeRuleFile(bytes: Uint8Array): string | RuleFileRefusal {
  const encoding = isWide(bytes) ? detectEncoding(bytes) : narrowEncoding(bytes);
  const said = encoding.startsWith("utf-16") ? null : saidEncoding(bytes);
  const text = decodeSaid(bytes, said) ?? (said === null ? decodeGuessed(bytes, encoding) : null);
  if (text === null) return wrongBytes(bytes, said ?? (encoding.startsWith("utf-16") ? encoding : "utf-8"));
  const zero = text.indexOf("\0");
  return zero === -1 ? text : refused("file.notText", placeInText(text, zero));
}

/** UTF-16 has a zero byte in each character of a file's syntax: half of the start, and a few strays prove nothing. */
function isWide(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  return start.filter((byte) => byte === 0).length * 4 > start.length;
}

function narrowEncoding(bytes: Uint8Array): ContactEncoding {
  return bytes.includes(0) ? "utf-8" : detectEncoding(bytes);
}

/** What an XML file says in its first line; it may not be anything else then. */
function saidEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (!/^(?:\u00EF\u00BB\u00BF)?\s*</.test(start)) return null;
  return /^[^>]*\sencoding=["']([\w.-]+)["']/i.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
}

function decodeSaid(bytes: Uint8Array, said: string | null): string | null {
  try {
    return said === null ? null : new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch {
    // Expected: a RangeError for a name that is none, a TypeError for bytes.
    return null;
  }
}

function decodeGuessed(bytes: Uint8Array, encoding: ContactEncoding): string | null {
  // In UTF-8 from which bytes were lost, what is left of a condition may match other mail.
  if (encoding === "utf-8" && decodeDamaged(bytes) !== null) return decodeAs(bytes, "utf-8");
  const text = decodeAs(bytes, encoding);
  // Every byte is a character of it: only tables, which Windows writes so, are taken for it.
  return encoding === "windows-1252" && text !== null && !isOfExchange(text) ? null : text;
}

/** Names of columns that no other file of rules has. */
function isOfExchange(text: string): boolean {
  return /\b(?:StopProcessingRules|RuleIdentity|SubjectContainsWords|MoveToFolder)\b/.test(text);
}

function wrongBytes(bytes: Uint8Array, encoding: string): RuleFileRefusal {
  const known = isKnown(encoding) ? encoding : "utf-8";
  let valid = 0;
  let broken = bytes.length;
  // Whatever a whole start holds, a shorter one holds too: so the first broken byte is found by halving.
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    if (decodeStart(bytes, middle, known) === null) broken = middle;
    else valid = middle;
  }
  const text = decodeStart(bytes, valid, known) ?? "";
  return refused("file.encoding", placeInText(text, text.length), { encoding: known });
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    // Expected: a RangeError for a name that is none.
    return false;
  }
}

/** A character that is cut off at the end is none yet and no fault. */
function decodeStart(bytes: Uint8Array, length: number, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    // Expected: a TypeError for bytes that are no character.
    return null;
  }
}

function refused(
  code: DecodeRefusalCode,
  place: { readonly line: number; readonly column: number },
  params: RuleFileRefusal["params"] = {},
): RuleFileRefusal {
  return { ok: false, code, params: { ...params, line: place.line, column: place.column } };
}
