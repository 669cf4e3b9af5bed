/**
 * Finds the words of a needle side by side in a text.
 *
 * A Latin word matches whole words. A run of Chinese, Japanese or Korean
 * characters matches inside a run; in a phrase the first run may end one, the
 * last may begin one, and two runs may also stand in one with nothing between.
 */
import type { PreparedText } from "../message/prepared-text.ts";
import { isRun, type Tokens } from "../message/tokenize-text.ts";

export interface Occurrence {
  /** The token in which it begins. */
  readonly token: number;
  /** Offset in that token; not 0 only inside a run. */
  readonly offset: number;
  /** Offsets in the folded text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** End in the folded text of the needle that begins in `token` at `offset`; -1: it goes on otherwise. */
function matchEnd(tokens: Tokens, needle: readonly string[], token: number, offset: number): number {
  let at = token;
  let end = offset + (needle[0]?.length ?? 0);
  for (let index = 1; index < needle.length; index++) {
    const wanted = needle[index] ?? "";
    if (end === tokens.texts[at]?.length) {
      at++;
      end = 0;
    }
    const text = tokens.texts[at];
    if (text === undefined || !text.startsWith(wanted, end)) return -1;
    end += wanted.length;
    if (end < text.length && !isRun(wanted)) return -1;
  }
  return (tokens.starts[at] ?? 0) + end;
}

type Visit = (occurrence: Occurrence) => boolean;

/** Visits the places of the needle that begin in one token. */
function someInToken(tokens: Tokens, needle: readonly string[], token: number, visit: Visit): boolean {
  const text = tokens.texts[token] ?? "";
  const first = needle[0] ?? "";
  for (let offset = text.indexOf(first); offset >= 0; offset = text.indexOf(first, offset + 1)) {
    const end = matchEnd(tokens, needle, token, offset);
    if (end >= 0 && visit({ token, offset, start: (tokens.starts[token] ?? 0) + offset, end })) return true;
  }
  return false;
}

/** Visits the places of the needle until `visit` answers true; true if it did. */
export function someOccurrence(tokens: Tokens, needle: readonly string[], visit: Visit): boolean {
  const first = needle[0] ?? "";
  const anywhereInToken = isRun(first);
  for (let token = 0; token < tokens.texts.length; token++) {
    const begins = anywhereInToken || tokens.texts[token] === first;
    if (begins && someInToken(tokens, needle, token, visit)) return true;
  }
  return false;
}

const always = () => true;

/** Whether the needle occurs; one word costs one look-up. */
export function occursIn(text: PreparedText, needle: readonly string[]): boolean {
  const first = needle[0] ?? "";
  if (needle.length > 1)
    return text.hasWord(first) || isRun(first) ? someOccurrence(text.tokens, needle, always) : false;
  // A run stands in the text only inside a run, so that no word need be cut for it.
  return isRun(first) ? text.folded.includes(first) : text.hasWord(first);
}
