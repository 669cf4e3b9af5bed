/** Turns the bytes of a file into text, or says in one code why it is none. */
import { intakeLimits } from "./intake-limits.ts";
import { utf8Length } from "./utf8-length.ts";

/**
 * - `file.tooLarge`: params `bytes`, `limit`
 * - `file.empty`: nothing but white space
 * - `file.notUtf8`: another encoding, or cut in the middle of a character
 * - `file.html`: a web page, such as a sign-in page saved in the file's place
 */
export type DecodeError =
  | { readonly code: "file.tooLarge"; readonly params: { readonly bytes: number; readonly limit: number } }
  | { readonly code: "file.empty" | "file.notUtf8" | "file.html"; readonly params: Record<string, never> };

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: DecodeError };

/** The text of a file of at most 8 MB, without its byte order mark. A string is measured as UTF-8, too. */
export function decodeText(source: Uint8Array | string): DecodedText {
  const bytes = sizeOf(source);
  if (bytes > intakeLimits.bytes) {
    return {
      ok: false,
      error: { code: "file.tooLarge", params: { bytes, limit: intakeLimits.bytes } },
    };
  }
  const text = typeof source === "string" ? source.replace(/^\uFEFF/, "") : decodeUtf8(source);
  if (text === null) return refused("file.notUtf8");
  const firstSign = /\S/.exec(text)?.[0];
  if (firstSign === undefined) return refused("file.empty");
  // No JSON begins with "<", and every way to save a web page in a file's place does.
  if (firstSign === "<") return refused("file.html");
  return { ok: true, text };
}

/** Bytes in UTF-8; of a text that is too long in any encoding only its length, which costs nothing. */
function sizeOf(source: Uint8Array | string): number {
  if (typeof source !== "string") return source.byteLength;
  return source.length > intakeLimits.bytes ? source.length : utf8Length(source);
}

function refused(code: "file.empty" | "file.notUtf8" | "file.html"): DecodedText {
  return { ok: false, error: { code, params: {} } };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Expected: a TypeError for bytes that are not UTF-8.
    return null;
  }
}
