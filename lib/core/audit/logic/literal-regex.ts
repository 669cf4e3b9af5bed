/** Regular expressions that only look for a text as it stands. */
import { compiledRegex } from "../../condition/compiled-regex.ts";
import type { RegexTerm } from "../../condition/tree.ts";

/** In ASCII: letters, digits, spaces, signs without meaning, and escaped signs. */
const literal = /^(?:[A-Za-z0-9 _,:;@#%&=!<>'"~`-]|\\[!-/:-@[-`{-~])+$/;

const known = new WeakMap<RegexTerm, string | null>();

/** The text that a pattern looks for; `null`: it is more than that. In small letters where case does not count. */
export function literalOf(term: RegexTerm): string | null {
  let text = known.get(term);
  if (text === undefined) {
    text = readLiteral(term);
    known.set(term, text);
  }
  return text;
}

function readLiteral({ pattern, flags }: RegexTerm): string | null {
  if (!literal.test(pattern)) return null;
  const text = pattern.replace(/\\(.)/g, "$1");
  return flags.includes("i") ? text.toLowerCase() : text;
}

/** True only where the pattern is found in every text, the empty one included. */
export function isFoundInAnyText(term: RegexTerm): boolean {
  // What asks where it stands may be found in the empty text alone.
  if (/[\^$]|\\[AbBzZ]/.test(term.pattern)) return false;
  return compiledRegex(term)?.test("") === true;
}
