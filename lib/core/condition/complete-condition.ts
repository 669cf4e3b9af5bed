/** What could stand where the cursor is: operators, their fixed values, and names that the user gave. */
import { foldText } from "../message/fold-text.ts";
import { type Lexeme, lexCondition } from "./lex-condition.ts";
import { findOperator, operatorNames } from "./operators.ts";
import { textLimit } from "./parse-condition.ts";
import { printText } from "./print-text.ts";
import { choicesOf } from "./read-choice.ts";
import { isTermEnd } from "./term-end.ts";

/** Names that only the user's own data knows, by the operator that takes them: clients for `client`. */
export type CompletionNames = Readonly<Partial<Record<string, readonly string[]>>>;

export interface Completion {
  /** What is put in place of the range. */
  readonly insert: string;
  readonly kind: "operator" | "value" | "name";
  /** The operator itself, or the one whose value this is. */
  readonly operator: string;
  /** The name of the operator, or the value without quotes. */
  readonly text: string;
}

export interface Completions {
  /** The range that is replaced, in UTF-16 units; `end` is the cursor. */
  readonly start: number;
  readonly end: number;
  /** At least one. */
  readonly options: readonly Completion[];
}

const mostOptions = 10;

interface Typed {
  /** The operator whose value is typed; `null`: a term begins here. */
  readonly operator: string | null;
  readonly start: number;
  readonly prefix: string;
}

/**
 * @param isAsked everything that could begin here is wanted, even where nothing is typed yet
 * @returns `null`: there is nothing to offer, or the cursor is inside a term
 */
export function completeCondition(
  text: string,
  cursor: number,
  names: CompletionNames,
  isAsked = false,
): Completions | null {
  if (text.length > textLimit || !isTermEnd(text, cursor)) return null;
  const typed = typedAt(lexCondition(text.slice(0, cursor)), cursor);
  if (typed === null || (typed.operator === null && typed.prefix === "" && !isAsked)) return null;
  const options = typed.operator === null ? operatorsLike(typed.prefix) : valuesLike(typed, names);
  const written = text.slice(typed.start, cursor);
  const other = options.filter(({ insert }) => insert !== written);
  return other.length === 0 ? null : { start: typed.start, end: cursor, options: other };
}

function typedAt(lexemes: readonly Lexeme[], cursor: number): Typed | null {
  const last = lexemes.at(-1);
  const operator = operatorAround(lexemes);
  const isOpen = last?.type === "phrase" && last.missingQuote !== null;
  if (last === undefined || (last.end < cursor && !isOpen)) return { operator, start: cursor, prefix: "" };
  switch (last.type) {
    case "operator":
      return { operator: last.name.toLowerCase(), start: cursor, prefix: "" };
    case "word":
      return { operator: operatorBefore(lexemes) ?? operator, start: last.start, prefix: last.text };
    case "phrase": {
      const named = operatorBefore(lexemes) ?? operator;
      return isOpen && named !== null ? { operator: named, start: last.start, prefix: last.text } : null;
    }
    case "open":
    case "prefix":
      return { operator, start: cursor, prefix: "" };
    default:
      return null;
  }
}

/** The operator directly before the last lexeme. */
function operatorBefore(lexemes: readonly Lexeme[]): string | null {
  const before = lexemes.at(-2);
  return before?.type === "operator" && lexemes.at(-1)?.attached === true ? before.name.toLowerCase() : null;
}

/** The operator whose brackets are open at the end. */
function operatorAround(lexemes: readonly Lexeme[]): string | null {
  const scopes: (string | null)[] = [null];
  for (const [index, lexeme] of lexemes.entries()) {
    const before = lexemes[index - 1];
    if (lexeme.type === "open") {
      scopes.push(before?.type === "operator" ? before.name.toLowerCase() : (scopes.at(-1) ?? null));
    }
    if (lexeme.type === "close" && scopes.length > 1) scopes.pop();
  }
  return scopes.at(-1) ?? null;
}

function operatorsLike(prefix: string): readonly Completion[] {
  const typed = prefix.toLowerCase();
  return operatorNames
    .filter((name) => name.startsWith(typed))
    .map((name) => ({ insert: `${name}:`, kind: "operator", operator: name, text: name }));
}

/** Those that begin so first, then those that have it inside. */
function valuesLike({ operator, prefix }: Typed, names: CompletionNames): readonly Completion[] {
  const name = findOperator(operator ?? "")?.name;
  if (name === undefined) return [];
  const sought = foldText(prefix);
  const values = choicesOf(name).map((text) => ({ text, kind: "value" as const }));
  const known = Object.hasOwn(names, name) ? (names[name] ?? []) : [];
  const all = [...values, ...known.map((text) => ({ text, kind: "name" as const }))];
  const placed = all.map((each) => ({ ...each, at: foldText(each.text).indexOf(sought) }));
  return placed
    .filter(({ at }) => at >= 0)
    .sort((one, other) => Number(one.at > 0) - Number(other.at > 0))
    .slice(0, mostOptions)
    .map(({ text, kind }) => ({ insert: printText(text), kind, operator: name, text }));
}
