/**
 * Puts the cheap parts of a condition before the dear ones: three-valued AND and
 * OR do not care about the order, but end at the first part that decides.
 */
import type { Condition, Term } from "../condition/tree.ts";

/** About how many times as long as a look at one fact a term takes. */
function costOfTerm(term: Term): number {
  switch (term.kind) {
    case "regex":
      return 100;
    case "anywhere":
    case "around":
    case "link":
      return 30;
    case "person":
      return term.test.kind === "words" ? 15 : 3;
    case "subject":
    case "filename":
    case "label":
    case "lookup":
      return 8;
    default:
      return 1;
  }
}

function costOf(tree: Condition): number {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.parts.reduce((sum, part) => sum + costOf(part), 0);
    case "not":
      return costOf(tree.part);
    default:
      return costOfTerm(tree);
  }
}

/** The same condition; of equally dear parts, the first stays first. */
export function cheapestFirst<Tree extends Condition>(tree: Tree): Tree {
  if (tree.kind === "not") return { ...tree, part: cheapestFirst(tree.part) };
  if (tree.kind !== "and" && tree.kind !== "or") return tree;
  const parts = tree.parts.map((part) => ({ part: cheapestFirst(part), cost: costOf(part) }));
  parts.sort((one, other) => one.cost - other.cost);
  return { ...tree, parts: parts.map(({ part }) => part) };
}
