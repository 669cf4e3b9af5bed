/** Tells what asks for the mail that was seen of a client: `waiting:` and `last-contact:`. */
import type { Condition, Term } from "../condition/tree.ts";
import { termsOf } from "./terms-of.ts";

export function isContactTerm(term: Term): boolean {
  return term.kind === "lookup" && (term.operator === "waiting" || term.operator === "last-contact");
}

export function asksContacts(tree: Condition): boolean {
  return termsOf(tree).some(isContactTerm);
}
