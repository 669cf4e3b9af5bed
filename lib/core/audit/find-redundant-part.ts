/**
 * Finds a part of a condition without which it says the same: `from:anna@acme.com`
 * beside `from:acme.com` in an OR, a word beside the phrase that holds it in an AND.
 *
 * `cc:x` beside `to:x` is no fault, though `to:` looks in copies as well, nor is
 * `has:attachment` beside `filename:x`: people write both to be sure.
 */
import { allOf, anyOf, negated } from "../condition/join-conditions.ts";
import type { AndCondition, Condition, OrCondition } from "../condition/tree.ts";
import { AnchorIndex } from "./logic/anchors.ts";

import { type Formula, never, whenItSays } from "./logic/formula.ts";
import type { Lore } from "./logic/lore.ts";
import { follows } from "./logic/prove.ts";

export interface RedundantPart {
  readonly part: Condition;
  /** Says what the part says. */
  readonly because: Condition;
  readonly without: Condition;
}

/** The first that is found, with the whole condition without it. */
export function findRedundantPart(
  tree: Condition,
  lore: Lore,
  says: "yes" | "no" = "yes",
): RedundantPart | null {
  if (tree.kind === "not") {
    const found = findRedundantPart(tree.part, lore, says === "yes" ? "no" : "yes");
    return found && { ...found, without: negated(found.without) };
  }
  if (tree.kind !== "and" && tree.kind !== "or") return null;
  const own = findAmongParts(tree, lore, says);
  if (own !== null) return own;
  for (const [at, part] of tree.parts.entries()) {
    const found = findRedundantPart(part, lore, says);
    if (found !== null)
      return { ...found, without: joined(tree, tree.parts.with(at, found.without as never)) };
  }
  return null;
}

function findAmongParts(
  tree: AndCondition | OrCondition,
  lore: Lore,
  says: "yes" | "no",
): RedundantPart | null {
  const formulas = tree.parts.map((part) => whenItSays(part, says));
  const index = indexOf(formulas, lore);
  const isAll = (tree.kind === "and") === (says === "yes");
  const denials = tree.parts.map((part) => whenItSays(part, says === "yes" ? "no" : "yes"));
  // What is not told counts as well: a rule that ends the set keeps others waiting as long as it is not.
  const implies = (one: number, other: number) =>
    follows(formulas[one] ?? never, formulas[other] ?? never, lore) &&
    follows(denials[other] ?? never, denials[one] ?? never, lore);
  for (const [narrow, formula] of formulas.entries()) {
    const wider = index.candidates(formula).filter((wide) => wide !== narrow && implies(narrow, wide));
    for (const wide of wider) {
      // Of two that say the same the first stays; else the narrow one of an AND and the wide one of an OR.
      const keepsNarrow = implies(wide, narrow) ? narrow < wide : isAll;
      const found = keepsNarrow ? partWithout(tree, wide, narrow) : partWithout(tree, narrow, wide);
      if (found !== null) return found;
    }
  }
  return null;
}

function indexOf(formulas: readonly Formula[], lore: Lore): AnchorIndex {
  const index = new AnchorIndex(lore);
  for (const formula of formulas) index.count(formula);
  for (const formula of formulas) index.file(formula);
  return index;
}

function partWithout(tree: AndCondition | OrCondition, dropped: number, kept: number): RedundantPart | null {
  const part = tree.parts[dropped];
  const because = tree.parts[kept];
  if (part === undefined || because === undefined || isHabit(part, because)) return null;
  return { part, because, without: joined(tree, tree.parts.toSpliced(dropped, 1)) };
}

function joined(tree: AndCondition | OrCondition, parts: readonly Condition[]): Condition {
  return (tree.kind === "and" ? allOf(parts) : anyOf(parts)) ?? tree;
}

function isHabit(part: Condition, because: Condition): boolean {
  if (part.kind === "attachment" && because.kind === "filename") return true;
  const operators = [part, because].map((each) => ("operator" in each ? each.operator : null));
  return operators.includes("to") && (operators.includes("cc") || operators.includes("bcc"));
}
