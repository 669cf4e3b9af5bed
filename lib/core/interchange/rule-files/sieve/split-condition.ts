/**
 * Parts a condition that is longer than one may be into several that together say the same: mail for which it holds
 * is mail for which one of them does. Nothing is cut.
 */
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import { parseCondition } from "../../../condition/parse-condition.ts";
import { printCondition } from "../../../condition/print-condition.ts";
import type { Condition } from "../../../condition/tree.ts";

/** Two long lists joined by AND come to their product. */
const mostParts = 100;

/** The same trees are on the paths of many rules. */
const known = new WeakMap<Condition, readonly string[] | null>();

/** Canonical texts, each within the limits of a condition; `null`: it cannot be parted so. */
export function textsOf(tree: Condition): readonly string[] | null {
  let texts = known.get(tree);
  if (texts === undefined) {
    texts = split(tree, { left: mostParts });
    known.set(tree, texts);
  }
  return texts;
}

function split(tree: Condition, budget: { left: number }): readonly string[] | null {
  const text = canonicalText(tree);
  if (text !== null) {
    budget.left -= 1;
    return budget.left >= 0 ? [text] : null;
  }
  const halves = halved(tree);
  if (halves === null || budget.left <= 0) return null;
  const texts: string[] = [];
  for (const half of halves) {
    const part = split(half, budget);
    if (part === null) return null;
    texts.push(...part);
  }
  return texts;
}

/** `null`: it is too long, too deep, or has something in it that cannot be written. */
function canonicalText(tree: Condition): string | null {
  if (isLong(tree)) return null;
  const parsed = parseCondition(printCondition(tree)).tree;
  return parsed === null ? null : printCondition(parsed);
}

function isLong(tree: Condition): boolean {
  let left = 500;
  const count = (part: Condition): void => {
    if (left < 0) return;
    if (part.kind === "and" || part.kind === "or") part.parts.forEach(count);
    else if (part.kind === "not") count(part.part);
    else left -= 1;
  };
  count(tree);
  return left < 0;
}

function halved(tree: Condition): readonly Condition[] | null {
  switch (tree.kind) {
    case "or":
      return halves(tree.parts);
    case "and":
      return halvedAnd(tree.parts);
    case "not":
      return tree.part.kind === "and" ? halves(tree.part.parts.map(negated)) : null;
    default:
      return null;
  }
}

function halves(parts: readonly Condition[]): readonly Condition[] {
  const middle = Math.ceil(parts.length / 2);
  return [anyOf(parts.slice(0, middle)), anyOf(parts.slice(middle))].filter((part) => part !== null);
}

/** By its longest OR. */
function halvedAnd(parts: readonly Condition[]): readonly Condition[] | null {
  let longest = -1;
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "or" || part.parts.length <= length) continue;
    longest = index;
    length = part.parts.length;
  }
  const chosen = parts[longest];
  if (chosen === undefined) return null;
  return (halved(chosen) ?? [])
    .map((half) => allOf(parts.map((part, index) => (index === longest ? half : part))))
    .filter((part) => part !== null);
}
