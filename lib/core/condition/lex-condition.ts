/**
 * Cuts the text of a condition into words, phrases, brackets and signs.
 *
 * Syntax characters may be full-width, as Chinese input methods type them; they
 * come out as ASCII. A minus of another kind is an ordinary character.
 */
import { readPhrase, readRegex } from "./lex-enclosed.ts";
import { isTermEnd, syntaxAt } from "./term-end.ts";

export type LexemeBody =
  | { readonly type: "open" | "close"; readonly bracket: Bracket }
  | { readonly type: "or" | "and" }
  | { readonly type: "prefix"; readonly sign: "-" | "+" | "!" }
  /** `name` as typed; its colon belongs to it. */
  | { readonly type: "operator"; readonly name: string }
  | { readonly type: "word"; readonly text: string }
  | { readonly type: "phrase"; readonly text: string; readonly missingQuote: string | null }
  | { readonly type: "regex"; readonly pattern: string; readonly flags: string };

export type Bracket = "(" | ")" | "{" | "}";

export type Lexeme = LexemeBody & {
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this and the lexeme before it. */
  readonly attached: boolean;
};

const space = /\p{White_Space}/u;
const operatorName = /([a-z][a-z0-9_-]*)[:：](?!\/\/)/iy;
/** Prefixes of answered and forwarded mail, not operators: `Re: offer`. */
const replyPrefixes = new Set(["re", "fw", "fwd", "aw"]);

function readOperator(text: string, offset: number): { name: string; end: number } | null {
  operatorName.lastIndex = offset;
  const name = operatorName.exec(text)?.[1];
  if (name === undefined || /\d$/.test(name) || replyPrefixes.has(name.toLowerCase())) return null;
  return { name, end: offset + name.length + 1 };
}

function readWord(text: string, offset: number): { text: string; end: number } {
  let end = offset;
  while (!isTermEnd(text, end)) end++;
  return { text: text.slice(offset, end), end };
}

type Read = LexemeBody & { readonly end: number };

function readSign(character: string, offset: number): Read | null {
  switch (character) {
    case "(":
    case "{":
      return { type: "open", bracket: character, end: offset + 1 };
    case ")":
    case "}":
      return { type: "close", bracket: character, end: offset + 1 };
    case "|":
      return { type: "or", end: offset + 1 };
    default:
      return null;
  }
}

function readKeywordOrWord(text: string, offset: number, isValue: boolean): Read {
  const word = readWord(text, offset);
  if (!isValue && word.text === "OR") return { type: "or", end: word.end };
  if (!isValue && word.text === "AND") return { type: "and", end: word.end };
  return { type: "word", ...word };
}

/** @param isValue directly after an operator's colon, where `-`, OR and AND are part of a word */
function readLexeme(text: string, offset: number, isValue: boolean): Read {
  const character = syntaxAt(text, offset);
  const sign = readSign(character, offset);
  if (sign !== null) return sign;
  const phrase = readPhrase(text, offset);
  if (phrase !== null) return { type: "phrase", ...phrase };
  const regex = character === "/" ? readRegex(text, offset) : null;
  if (regex !== null) return { type: "regex", ...regex };
  if (!isValue && (character === "-" || character === "+" || character === "!")) {
    return { type: "prefix", sign: character, end: offset + 1 };
  }
  const operator = readOperator(text, offset);
  if (operator !== null) return { type: "operator", ...operator };
  return readKeywordOrWord(text, offset, isValue);
}

/** @param text at most as long as a condition may be, without unseen characters */
export function lexCondition(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let offset = 0;
  let previous: Lexeme | undefined;
  while (offset < text.length) {
    if (space.test(text[offset] ?? "")) {
      offset++;
      continue;
    }
    const attached = previous !== undefined && previous.end === offset;
    const isValue = attached && previous?.type === "operator";
    const lexeme: Lexeme = { ...readLexeme(text, offset, isValue), start: offset, attached };
    lexemes.push(lexeme);
    previous = lexeme;
    offset = lexeme.end;
  }
  return lexemes;
}
