/**
 * Finds the user's urgency words in a text.
 *
 * Texts are compared as conditions compare them (`foldText`), any run of white space
 * as one space. A word in letters that are parted by spaces stands alone: `urgent` is not in
 * `insurgent`. Chinese, Japanese and Korean words are found anywhere. A word directly after
 * its denial (`not urgent`, `不紧急`) says the opposite and is none.
 *
 * One pass over the text finds which words can be there (`LiteralIndex`); only those
 * are looked at again.
 */
import { foldText } from "../message/fold-text.ts";
import { isRun } from "../message/tokenize-text.ts";
import { LiteralIndex } from "../rules/literal-index.ts";
import type { WordList } from "./priority-settings.ts";

export interface UrgencyWords {
  readonly index: LiteralIndex;
  /** Folded, each once, in the order of the settings. */
  readonly folded: readonly string[];
  /** As the user wrote them, by their folded form. */
  readonly written: ReadonlyMap<string, string>;
}

/** Of two words that are equal for a text the first is shown. */
export function compileUrgencyWords(lists: readonly WordList[]): UrgencyWords {
  const written = new Map<string, string>();
  for (const word of lists.flatMap(({ words }) => words)) {
    const key = evenText(foldText(word)).trim();
    if (key !== "" && !written.has(key)) written.set(key, word.trim());
  }
  const folded = [...written.keys()];
  // What may stand next to a word is looked at below, where letters beyond ASCII count, too.
  const index = new LiteralIndex(folded.map((value) => ({ value, isWord: false })));
  return { index, folded, written };
}

/** @param folded a folded text @returns the folded words that stand in it, in the order of the settings */
export function findUrgencyWords({ index, folded: words }: UrgencyWords, folded: string): string[] {
  const text = evenText(folded);
  const met = new Set<number>();
  index.visitIn(text, (word) => met.add(word));
  return [...met]
    .sort((one, other) => one - other)
    .flatMap((at) => words[at] ?? [])
    .filter((word) => standsIn(text, word));
}

function evenText(folded: string): string {
  return folded.replace(/\s+/g, " ");
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (standsAlone(text, at, at + word.length) && !isDenied(text, at)) return true;
  }
  return false;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !goesOn(text, start - 1, start) && !goesOn(text, end - 1, end);
}

/** Whether one word goes on from one character to the next. */
function goesOn(text: string, left: number, right: number): boolean {
  return isLetter(text.charAt(left)) && isLetter(text.charAt(right));
}

const asciiLetter = /^[a-z0-9_]$/;
const letter = /^[\p{L}\p{M}\p{Nd}]$/u;

function isLetter(character: string): boolean {
  return asciiLetter.test(character) || (letter.test(character) && !isRun(character));
}

const denials = /(?:(?:^|[^a-z0-9_])(?:not|non)[ -]|[不非])$/;

function isDenied(text: string, at: number): boolean {
  return denials.test(text.slice(Math.max(0, at - 5), at));
}
