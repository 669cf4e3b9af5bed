/** Lists the terms of a condition, from left to right. */
import type { Condition, Term } from "../condition/tree.ts";

export function termsOf(tree: Condition): readonly Term[] {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.parts.flatMap(termsOf);
    case "not":
      return termsOf(tree.part);
    default:
      return [tree];
  }
}
