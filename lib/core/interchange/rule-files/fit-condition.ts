/** Cuts a condition that is too long for one rule into several with the same meaning: an OR can be parted, nothing else is ever cut. */
import { allOf, anyOf } from "../../condition/join-conditions.ts";
import { parseCondition, textLimit } from "../../condition/parse-condition.ts";
import { printCondition } from "../../condition/print-condition.ts";
import type { Condition } from "../../condition/tree.ts";
import { termsOf } from "../../rules/terms-of.ts";

/** Rules that one condition may become. */
const mostPieces = 1000;

/** The texts of conditions of which one says yes where `tree` does; `null`: it cannot be parted. */
export function fitCondition(tree: Condition): readonly string[] | null {
  return partCondition(tree, (part) => fits(printCondition(part)))?.map(printCondition) ?? null;
}

/** Conditions that fit, of which one says yes where `tree` does; `null`: it cannot be parted so. */
export function partCondition(
  tree: Condition,
  isFit: (part: Condition) => boolean,
): readonly Condition[] | null {
  const pieces: Condition[] = [];
  const open: Condition[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isFit(next)) {
      pieces.push(next);
      continue;
    }
    const halves = halvesOf(next);
    if (halves === null || pieces.length + open.length > mostPieces) return null;
    open.push(halves[1], halves[0]);
  }
  return pieces;
}

function fits(text: string): boolean {
  return text.length <= textLimit && parseCondition(text).tree !== null;
}

function halvesOf(tree: Condition): readonly [Condition, Condition] | null {
  if (tree.kind === "or") {
    const middle = Math.ceil(tree.parts.length / 2);
    const [left, right] = [anyOf(tree.parts.slice(0, middle)), anyOf(tree.parts.slice(middle))];
    return left === null || right === null ? null : [left, right];
  }
  if (tree.kind !== "and") return null;
  const sizes = tree.parts.map((part) => (part.kind === "or" ? termsOf(part).length : 0));
  const index = sizes.indexOf(Math.max(...sizes));
  const widest = tree.parts[index];
  const halves = widest?.kind === "or" ? halvesOf(widest) : null;
  if (halves === null) return null;
  const withHalf = (half: Condition) => allOf(tree.parts.with(index, half as (typeof tree.parts)[number]));
  const [left, right] = [withHalf(halves[0]), withHalf(halves[1])];
  return left === null || right === null ? null : [left, right];
}
