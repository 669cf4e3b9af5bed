/**
 * The text under which the answer of a body term is stored with a message, since
 * bodies themselves never are: equal for terms that look for the same thing.
 */
import { printText } from "./print-text.ts";
import type { AnywhereTerm, AroundTerm, LinkTerm, Needle, RegexTerm } from "./tree.ts";

/** A term that looks into the body. Regular expressions do so only without operator, AROUND too. */
export type BodyTerm = AnywhereTerm | AroundTerm | RegexTerm | LinkTerm;

function words({ tokens }: Needle): string {
  return printText(tokens.join(" "));
}

export function bodyTermKey(term: BodyTerm): string {
  switch (term.kind) {
    case "anywhere":
      return words(term.needle);
    case "around":
      return `${words(term.left)} AROUND ${term.within} ${words(term.right)}`;
    case "regex":
      return `/${term.pattern}/${term.flags}`;
    case "link":
      return `has:${term.target}`;
  }
}
