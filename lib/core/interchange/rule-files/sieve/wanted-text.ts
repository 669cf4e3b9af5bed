/** What a Sieve test asks of a text, as a regular expression of ours (RE2). */

import { compiledRegex } from "../../../condition/compiled-regex.ts";
import { isPlainRegex } from "../../../condition/plain-regex.ts";
import type { RegexTerm } from "../../../condition/tree.ts";
import { plainText } from "../../../message/fold-text.ts";
import { escapePattern } from "../escape-pattern.ts";

export type MatchType = "is" | "contains" | "matches";

export interface WantedText {
  /** The text itself where no wildcard stands inside; `null`: one does. */
  readonly literal: string | null;
  /** It must stand at the very start. */
  readonly begins: boolean;
  /** It must stand at the very end. */
  readonly ends: boolean;
  /** The expression between the ends. */
  readonly body: (wildcards: Wildcards) => string;
}

/** What stands for `*` and `?`. */
export interface Wildcards {
  readonly any: string;
  readonly one: string;
}

export const inText: Wildcards = { any: ".*", one: "." };

/** Stands for itself in an expression, in the form in which texts are searched. */
export function escapeRegex(text: string): string {
  return escapePattern(plainText(text));
}

export function wantedText(match: MatchType, value: string): WantedText {
  if (match === "matches") return wantedGlob(value);
  const isWhole = match === "is";
  return { literal: value, begins: isWhole, ends: isWhole, body: () => escapeRegex(value) };
}

type Piece = { readonly text: string } | { readonly wild: "any" | "one" };

/** A backslash takes the meaning from what follows (RFC 5228, section 2.7.1). */
function piecesOf(glob: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [found] of glob.matchAll(/\\[\s\S]|\*+|\?|[^\\*?]+|\\/g)) {
    if (found.startsWith("*")) pieces.push({ wild: "any" });
    else if (found === "?") pieces.push({ wild: "one" });
    else pieces.push({ text: found.length === 2 && found.startsWith("\\") ? found.slice(1) : found });
  }
  return pieces;
}

function wantedGlob(glob: string): WantedText {
  const pieces = piecesOf(glob);
  const begins = !isAny(pieces[0]);
  if (!begins) pieces.shift();
  // `*` alone is at both ends.
  const ends = pieces.length === 0 ? begins : !isAny(pieces.at(-1));
  if (!ends) pieces.pop();
  const literal = pieces.every((piece) => "text" in piece)
    ? pieces.map((piece) => ("text" in piece ? piece.text : "")).join("")
    : null;
  return {
    literal,
    begins,
    ends,
    body: (wildcards) =>
      pieces.map((piece) => ("text" in piece ? escapeRegex(piece.text) : wildcards[piece.wild])).join(""),
  };
}

function isAny(piece: Piece | undefined): boolean {
  return piece !== undefined && "wild" in piece && piece.wild === "any";
}

/** The whole expression, over one text. */
export function patternOf({ body, begins, ends }: WantedText): string {
  return `${begins ? "^" : ""}${body(inText)}${ends ? "$" : ""}`;
}

/** Most need not be compiled to know that they can be. */
function isValid(term: RegexTerm): boolean {
  return isPlainRegex(term.pattern) || compiledRegex(term) !== null;
}

/** UTF-16 units of a pattern that the condition language takes. */
const patternLimit = 512;

/** `null`: it is none of RE2, or longer than we take. */
export function regexTerm(
  operator: RegexTerm["operator"],
  pattern: string,
  ignoresCase: boolean,
): RegexTerm | null {
  const hasWildcard = /(?:^|[^\\])(?:\\\\)*\./.test(pattern);
  const flags = `${ignoresCase ? "i" : ""}${hasWildcard ? "s" : ""}`;
  const term: RegexTerm = { kind: "regex", operator, pattern, flags };
  return pattern !== "" && pattern.length <= patternLimit && isValid(term) ? term : null;
}

/** An expression as the script has it, without an unescaped slash. */
export function writtenRegex(
  operator: RegexTerm["operator"],
  written: string,
  ignoresCase: boolean,
): RegexTerm | null {
  const pattern = written.replace(/\\[\s\S]|\//g, (found) => (found === "/" ? "\\/" : found));
  if (pattern.length > patternLimit) return null;
  const term: RegexTerm = { kind: "regex", operator, pattern, flags: ignoresCase ? "i" : "" };
  return isValid(term) ? term : null;
}
