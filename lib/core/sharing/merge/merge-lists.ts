/**
 * Merges two lists of different things (addresses, members, days off) that came from a third: what either
 * side put in is in, what either side took out is out. Other lists are values like any other.
 */
import { isEqual } from "../../shared/is-equal.ts";
import { judgeOrder, mergeOrder } from "./merge-order.ts";

/** What is at odds, or may not have been taken out at all, is in `mine` as it is here, and in `theirs` as it is there. */
export interface ListMerge {
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

export interface Lists {
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

/**
 * `null`: some of it has nothing by which it is told apart, or is there twice.
 * @param mayLack theirs may lack this element although they never took it out
 */
export function mergeLists(
  { base, mine, theirs }: Lists,
  mayLack: (element: unknown) => boolean,
): ListMerge | null {
  const [before, here, there] = [keyed(base), keyed(mine), keyed(theirs)];
  if (before === null || here === null || there === null) return null;
  const merged = { mine: new Map<string, unknown>(), theirs: new Map<string, unknown>() };
  for (const key of new Set([...before.keys(), ...here.keys(), ...there.keys()])) {
    const element = mergeElement(before.get(key), here.get(key), there.get(key), mayLack);
    if (element.mine !== undefined) merged.mine.set(key, element.mine);
    if (element.theirs !== undefined) merged.theirs.set(key, element.theirs);
  }
  const orders = { base: [...before.keys()], mine: [...here.keys()], theirs: [...there.keys()] };
  const skeleton = judgeOrder(orders) === "moved" ? "theirs" : "mine";
  const listOf = (found: ReadonlyMap<string, unknown>) =>
    mergeOrder(orders, (key) => found.has(key), skeleton).map((key) => found.get(key));
  return { mine: listOf(merged.mine), theirs: listOf(merged.theirs) };
}

interface ElementMerge {
  /** `undefined`: it is not, or no longer, in the list. */
  readonly mine: unknown;
  /** Another value than `mine` where it is for the user to decide. */
  readonly theirs: unknown;
}

function mergeElement(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  mayLack: (element: unknown) => boolean,
): ElementMerge {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return { mine, theirs: mine };
  const isOdd = !isEqual(base, mine) || (theirs === undefined && mayLack(mine));
  return { mine: isOdd ? mine : theirs, theirs };
}

function keyed(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const found = new Map<string, unknown>();
  for (const element of list) {
    const key = keyOf(element);
    if (key === null || found.has(key)) return null;
    found.set(key, element);
  }
  return found;
}

/** Members are told apart by their address, days by their date. */
function keyOf(element: unknown): string | null {
  if (typeof element === "string") return element;
  if (typeof element === "number") return `${element}`;
  if (typeof element !== "object" || element === null) return null;
  const { address, day } = element as { readonly address?: unknown; readonly day?: unknown };
  const key = address ?? day;
  return typeof key === "string" ? key : null;
}
