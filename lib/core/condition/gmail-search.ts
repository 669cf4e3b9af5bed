/** A condition as Gmail itself can search for it, or why it cannot. */
import { allOf } from "./join-conditions.ts";
import { printCondition } from "./print-condition.ts";
import { printTerm } from "./print-term.ts";
import type { Condition, Term } from "./tree.ts";

export type GmailSearch =
  | { readonly ok: true; readonly text: string }
  /** `regex`: Gmail knows no regular expressions; `operator`: `name` is an operator of ours; `too-long`: no search takes so much. */
  | { readonly ok: false; readonly code: "regex" | "operator" | "too-long"; readonly name: string };

/** Characters of a search that Gmail is known to take; longer ones end in an error page. */
const searchLimit = 1500;

/** @param parts what must hold together: the condition of a rule and its negated exceptions */
export function gmailSearch(parts: readonly Condition[]): GmailSearch {
  const tree = allOf(parts);
  if (tree === null) return { ok: true, text: "" };
  const foreign = firstForeign(tree);
  if (foreign !== null) {
    const code = foreign.kind === "regex" ? "regex" : "operator";
    return { ok: false, code, name: printTerm(foreign).operator ?? "" };
  }
  const text = printCondition(tree);
  return text.length > searchLimit ? { ok: false, code: "too-long", name: "" } : { ok: true, text };
}

/** The address of a search in the account that the browser opened Gmail with first. */
export function gmailSearchAddress(text: string): string {
  return `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(text)}`;
}

function firstForeign(tree: Condition): Term | null {
  switch (tree.kind) {
    case "and":
    case "or":
      for (const part of tree.parts) {
        const foreign = firstForeign(part);
        if (foreign !== null) return foreign;
      }
      return null;
    case "not":
      return firstForeign(tree.part);
    case "regex":
    case "lookup":
      return tree;
    default:
      return null;
  }
}
