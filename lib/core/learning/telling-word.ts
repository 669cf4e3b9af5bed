/** Finds what the subjects of some messages have in common and those of others have not. */
import { foldText } from "../message/fold-text.ts";
import { isRun, tokenizeText } from "../message/tokenize-text.ts";

/** Shorter words stand in anything. */
const leastLetters = 3;
/** A single Chinese character tells nothing; a longer text than this is a sentence. */
const shortestRun = 2;
const longestRun = 8;

/** The longest word, or piece of a Chinese run, that stands in all of `with` and in none of `without`; `null`: there is none. */
export function tellingWord(withIt: readonly string[], without: readonly string[]): string | null {
  const [first, ...rest] = withIt.map(wordsOf);
  if (first === undefined) return null;
  const others = without.map(wordsOf);
  const tells = (word: string) =>
    rest.every((subject) => has(subject, word)) && !others.some((subject) => has(subject, word));
  const [found] = candidates(first)
    .filter(tells)
    .toSorted((one, other) => other.length - one.length);
  return found ?? null;
}

function wordsOf(subject: string): readonly string[] {
  return tokenizeText(foldText(subject)).texts;
}

/** As a condition finds it: a run by any piece of it, any other word whole. */
function has(words: readonly string[], word: string): boolean {
  return isRun(word) ? words.some((one) => isRun(one) && one.includes(word)) : words.includes(word);
}

function candidates(words: readonly string[]): readonly string[] {
  const found = words.flatMap((word) => (isRun(word) ? piecesOf(word) : isTelling(word) ? [word] : []));
  return [...new Set(found)];
}

function isTelling(word: string): boolean {
  return word.length >= leastLetters && /\p{L}/u.test(word);
}

function piecesOf(run: string): readonly string[] {
  const characters = [...run];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += 1) {
    for (let length = shortestRun; length <= longestRun && start + length <= characters.length; length += 1) {
      pieces.push(characters.slice(start, start + length).join(""));
    }
  }
  return pieces;
}
