/** Cuts one long list of alternatives into pieces that can each be parsed; joined by OR they are the list again. */
import { type Lexeme, lexCondition } from "../../../condition/lex-condition.ts";

type Joins = "and" | "or";

/**
 * Each piece is a list of alternatives, to be read in `{ }`; `null`: the text is no such list.
 *
 * @param joins how what stands side by side is joined
 * @param longest UTF-16 units of a piece; a single alternative may have more
 */
export function alternativesOf(text: string, joins: Joins, longest: number): readonly string[] | null {
  return alternativesWithin(text, joins, longest, mostBrackets);
}

/** Brackets around the whole that are taken off. */
const mostBrackets = 4;

function alternativesWithin(
  text: string,
  joins: Joins,
  longest: number,
  brackets: number,
): readonly string[] | null {
  const lexemes = lexCondition(text);
  const inner = withinBrackets(text, lexemes);
  if (inner !== null)
    return brackets === 0 ? null : alternativesWithin(inner.text, inner.joins, longest, brackets - 1);
  const borders = bordersOf(lexemes, joins);
  if (borders === null) return null;
  const starts = [0, ...borders.map(({ end }) => end)];
  const items = starts.map((start, index) => text.slice(start, borders[index]?.start ?? text.length).trim());
  return gathered(items, longest);
}

interface Border {
  readonly start: number;
  readonly end: number;
}

/** Between the alternatives; `null`: something must hold beside something else. */
function bordersOf(lexemes: readonly Lexeme[], joins: Joins): readonly Border[] | null {
  let depth = 0;
  const borders = lexemes.flatMap((lexeme, index): Border[] => {
    const outer = depth;
    depth += depthStep(lexeme);
    if (outer > 0) return [];
    if (lexeme.type === "or") return [lexeme];
    return isNewClause(lexeme, lexemes[index - 1]) ? [{ start: lexeme.start, end: lexeme.start }] : [];
  });
  const isPlainList = joins === "or" || borders.every(({ start, end }) => start < end);
  return isPlainList ? borders : null;
}

function depthStep({ type }: Lexeme): number {
  return type === "open" ? 1 : type === "close" ? -1 : 0;
}

function isNewClause({ attached, type }: Lexeme, before: Lexeme | undefined): boolean {
  if (before === undefined || type === "close") return false;
  if (before.type === "or" || before.type === "operator" || before.type === "prefix") return false;
  return !attached || before.type === "close" || before.type === "phrase";
}

/** A condition has 500 terms, and an alternative may be more than one. */
const mostItems = 300;

function gathered(items: readonly string[], longest: number): readonly string[] {
  const pieces: string[] = [];
  let last = "";
  let count = 0;
  for (const item of items) {
    if (last !== "" && (last.length + item.length >= longest || count >= mostItems)) {
      pieces.push(last);
      last = item;
      count = 1;
    } else {
      last = last === "" ? item : `${last} ${item}`;
      count += 1;
    }
  }
  return [...pieces, last];
}

/** What stands in brackets that enclose all of the text; `null`: none do. */
function withinBrackets(
  text: string,
  lexemes: readonly Lexeme[],
): { readonly text: string; readonly joins: Joins } | null {
  const [first] = lexemes;
  if (first?.type !== "open") return null;
  let depth = 0;
  for (const [index, lexeme] of lexemes.entries()) {
    depth += depthStep(lexeme);
    if (depth === 0 && index < lexemes.length - 1) return null;
  }
  return { text: text.slice(first.end, lexemes.at(-1)?.start), joins: first.bracket === "{" ? "or" : "and" };
}
