/**
 * Takes chats out of a search: no mail that is looked at here is one. To leave them out is said in many filters, and as a
 * term that nobody can decide it would keep such a filter from ever labelling anything.
 */
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import type { Condition } from "../../../condition/tree.ts";
import { isAnyMail } from "../standing-terms.ts";

/** For all mail or for none where nothing else is asked for. */
export function withoutChats(tree: Condition): Condition {
  const left = mailOnly(tree);
  return typeof left === "boolean" ? (left ? isAnyMail : negated(isAnyMail)) : left;
}

/** `true`, `false`: it holds for all mail, for none. */
function mailOnly(tree: Condition): Condition | boolean {
  switch (tree.kind) {
    case "and":
    case "or": {
      const decides = tree.kind === "or";
      const parts = tree.parts.map(mailOnly);
      if (parts.includes(decides)) return decides;
      const left = parts.filter((part) => typeof part !== "boolean");
      return (decides ? anyOf(left) : allOf(left)) ?? !decides;
    }
    case "not": {
      const part = mailOnly(tree.part);
      return typeof part === "boolean" ? !part : negated(part);
    }
    case "opaque":
      return isChats(tree.text) ? false : tree;
    default:
      return tree;
  }
}

export function isChats(text: string): boolean {
  return /^(?:in|is):\s*[("]*chats?[)"]*$/i.test(text);
}
