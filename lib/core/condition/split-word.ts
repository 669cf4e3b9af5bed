/**
 * Punctuation inside an unquoted word: some parts it into words that must all
 * match (`a#b` is `(a b)`), all other joins a phrase (`a-b` is `"a b"`).
 *
 * Which does which is the reading of Gmail's search that we keep here in one
 * place; see "Open against the real Gmail" in the design.
 */
import { plainText } from "../message/fold-text.ts";

const partsWords = /^[~#$%^*;,<>?]+$/;
const comma = /^,+$/;
const endsInDigit = /\p{Nd}$/u;
const beginsWithDigit = /^\p{Nd}/u;

/**
 * The parts of a word as typed, punctuation at their ends included, none empty.
 *
 * @param keeps a character that parts nothing here, such as the `*` of `*@acme.com`
 */
export function splitWord(word: string, keeps = ""): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let rest = word;
  for (const character of word) {
    rest = rest.slice(character.length);
    if (character !== keeps && partsHere(part, character, rest)) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts.filter((each) => each !== "");
}

function partsHere(before: string, character: string, after: string): boolean {
  const plain = plainText(character);
  if (!partsWords.test(plain)) return false;
  // 1,000 is one number; so is １，０００.
  return !(comma.test(plain) && endsInDigit.test(before) && beginsWithDigit.test(after));
}
