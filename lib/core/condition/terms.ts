/** Makes terms from the texts that a person typed, so that a term's words always fit its text. */
import { foldText } from "../message/fold-text.ts";
import { hasWord, tokenizeText } from "../message/tokenize-text.ts";
import type { FilenameTerm, Needle } from "./tree.ts";

/** First and last character that has a word in it, marks that follow included. */
function wordBounds(text: string): { start: number; end: number } {
  let start = 0;
  let end = 0;
  let at = 0;
  for (const character of text) {
    if (hasWord(foldText(character))) {
      if (end === 0) start = at;
      end = at + character.length;
    }
    at += character.length;
  }
  return { start, end };
}

/** `text` without punctuation at either end; `""` where nothing is left. */
export function trimPunctuation(text: string): string {
  const { start, end } = wordBounds(text);
  return text.slice(start, end);
}

/** `null`: there is no letter and no digit to search for. */
export function needleOf(typed: string): Needle | null {
  const text = trimPunctuation(typed);
  const folded = foldText(text);
  const tokens = tokenizeText(folded).texts;
  const partedTokens = text.includes("_") || folded.includes("_") ? tokenizeText(folded, true).texts : tokens;
  // A lone underscore is a word, but none where underscores part words.
  return tokens.length === 0 || partedTokens.length === 0 ? null : { text, tokens, partedTokens };
}

/** A value with a dot inside names a whole file or its end; without, a word of the name. */
export function filenameTerm(needle: Needle): FilenameTerm {
  const folded = foldText(needle.text);
  return { kind: "filename", needle, ending: folded.includes(".") ? folded : null };
}
