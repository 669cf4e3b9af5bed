/**
 * Mends what Gmail takes and the condition language refuses: brackets, quotes and ORs without a partner, signs that stand
 * alone. What only looks like an operator or an expression of ours is put into quotes, because to Gmail it is text.
 */
import { type Lexeme, lexCondition } from "../../../condition/lex-condition.ts";

export interface MendedSearch {
  readonly text: string;
  /** Something was left out or added. */
  readonly isMended: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Operators of Gmail's that may stand within the value of another one; what is no operator there is text. */
const gmailOperators = new Set(
  "from to cc bcc replyto subject label has list filename in is after before older newer older_than newer_than deliveredto category size larger smaller rfc822msgid".split(
    " ",
  ),
);
/** Ours, which mean nothing to Gmail. */
const ownOperators = new Set(
  "client tier segment group industry region business field last-order orders last-contact waiting".split(
    " ",
  ),
);
/** Every pass takes out at least one fault; a text with more is not worth mending. */
const mostPasses = 12;

/** @param inOperator the text is the value of an operator, where only Gmail's own operators are operators */
export function mendSearch(typed: string, inOperator: boolean): MendedSearch {
  let text = quoteForeign(typed, inOperator);
  let isMended = false;
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = faultsOf(lexCondition(text));
    if (edits.length === 0) break;
    text = withEdits(text, edits);
    isMended = true;
  }
  const closers = missingClosers(lexCondition(text));
  return { text: text + closers, isMended: isMended || closers !== "" };
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let written = "";
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    written += text.slice(at, start) + instead;
    at = end;
  }
  return written + text.slice(at);
}

function quoteForeign(text: string, inOperator: boolean): string {
  const lexemes = lexCondition(text);
  const edits: Edit[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    const end =
      lexeme.start < (edits.at(-1)?.end ?? 0) ? null : foreignEnd(lexeme, lexemes[index + 1], inOperator);
    if (end !== null) edits.push(quoted(text, lexeme.start, end));
  }
  return withEdits(text, edits);
}

/** Up to where something is only text to Gmail; `null`: it is what it looks like. */
function foreignEnd(lexeme: Lexeme, value: Lexeme | undefined, inOperator: boolean): number | null {
  if (lexeme.type === "regex") return lexeme.end;
  if (lexeme.type !== "operator") return null;
  const isAttached = value?.attached === true && ["word", "phrase", "operator"].includes(value.type);
  if (!isText(lexeme.name.toLowerCase(), inOperator, value?.attached === true)) return null;
  return isAttached ? value.end : lexeme.end;
}

function isText(name: string, inOperator: boolean, hasValue: boolean): boolean {
  return inOperator ? !(gmailOperators.has(name) && hasValue) : ownOperators.has(name);
}

function quoted(text: string, start: number, end: number): Edit {
  return { start, end, text: `"${text.slice(start, end).replace(/["“”„「」]/g, " ")}"` };
}

type Neighbours = readonly [before: Lexeme | undefined, after: Lexeme | undefined];

/** Faults that lie apart from each other, in their order. */
function faultsOf(lexemes: readonly Lexeme[]): readonly Edit[] {
  const edits: Edit[] = [];
  const open: string[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    const around: Neighbours = [lexemes[index - 1], lexemes[index + 1]];
    const end = faultEnd(lexeme, around, open);
    if (end !== null && (edits.at(-1)?.end ?? 0) <= lexeme.start)
      edits.push({ start: lexeme.start, end, text: " " });
  }
  return edits;
}

/** Up to where the lexeme is to be left out; `null`: it is as it should be. */
function faultEnd(lexeme: Lexeme, [before, after]: Neighbours, open: string[]): number | null {
  if (lexeme.type === "open" || lexeme.type === "close") return bracketFault(lexeme, after, open);
  if (lexeme.type === "phrase") return lexeme.missingQuote === null ? null : lexeme.start + 1;
  const isFault =
    (lexeme.type === "or" && (isStart(before) || before?.type === "or" || isEnd(after))) ||
    (lexeme.type === "prefix" && isLone(after));
  return isFault ? lexeme.end : null;
}

function bracketFault(
  { type, bracket, end }: Lexeme & { readonly type: "open" | "close" },
  after: Lexeme | undefined,
  open: string[],
): number | null {
  if (type === "open" && after?.type === "close") return after.end;
  if (type === "open") {
    open.push(bracket === "(" ? ")" : "}");
    return null;
  }
  if (open.at(-1) !== bracket) return end;
  open.pop();
  return null;
}

function isStart(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.type === "open";
}

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.type === "close";
}

/** A sign negates what is attached to it and no other sign. */
function isLone(after: Lexeme | undefined): boolean {
  return isEnd(after) || after?.attached !== true || after.type === "prefix" || after.type === "or";
}

function missingClosers(lexemes: readonly Lexeme[]): string {
  const open: string[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.type === "open") open.push(lexeme.bracket === "(" ? ")" : "}");
    if (lexeme.type === "close") open.pop();
  }
  return open.reverse().join("");
}
