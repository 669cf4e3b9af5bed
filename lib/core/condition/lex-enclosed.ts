/** Reads what stands between two marks: a phrase in quotes, a regular expression in slashes. */
import { isTermEnd } from "./term-end.ts";

/** Which quote closes which. */
const closingQuotes: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "”", "「": "」" };

export interface EnclosedPhrase {
  readonly text: string;
  readonly end: number;
  /** The closing quote where it is missing, and the phrase goes on to the end of the text. */
  readonly missingQuote: string | null;
}

/** `null`: no quote opens at `offset`. There are no escapes. */
export function readPhrase(text: string, offset: number): EnclosedPhrase | null {
  const closing = closingQuotes[text[offset] ?? ""];
  if (closing === undefined) return null;
  const close = text.indexOf(closing, offset + 1);
  if (close < 0) return { text: text.slice(offset + 1), end: text.length, missingQuote: closing };
  return { text: text.slice(offset + 1, close), end: close + 1, missingQuote: null };
}

const regexBetweenSlashes = /\/((?:[^/\\]|\\[\s\S])+)\/([ims]*)/y;

/** `null`: the slash at `offset` begins an ordinary word such as `/usr/bin`. */
export function readRegex(
  text: string,
  offset: number,
): { pattern: string; flags: string; end: number } | null {
  regexBetweenSlashes.lastIndex = offset;
  const found = regexBetweenSlashes.exec(text);
  if (found === null || !isTermEnd(text, offset + found[0].length)) return null;
  const flags = ["i", "m", "s"].filter((flag) => found[2]?.includes(flag)).join("");
  return { pattern: found[1] ?? "", flags, end: offset + found[0].length };
}
