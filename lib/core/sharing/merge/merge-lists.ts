/**
 * Merges two lists of different things (addresses, members, days off) that came from a third: what either
 * side put in is in, what either side took out is out. Other lists are values like any other.
 */
import { isEqual } from "../../shared/is-equal.ts";
import { judgeOrder, mergeOrder } from "./merge-order.ts";

export type ListMerge =
  | { readonly kind: "merged"; readonly list: readonly unknown[] }
  | { readonly kind: "conflict" };

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
  const merged = new Map<string, unknown>();
  for (const key of new Set([...before.keys(), ...here.keys(), ...there.keys()])) {
    const mine = here.get(key);
    const { isOdd, element } = mergeElement(before.get(key), mine, there.get(key));
    const isTakenOut = element === undefined && mine !== undefined;
    if (isOdd || (isTakenOut && mayLack(mine))) return { kind: "conflict" };
    if (element !== undefined) merged.set(key, element);
  }
  const orders = { base: [...before.keys()], mine: [...here.keys()], theirs: [...there.keys()] };
  const skeleton = judgeOrder(orders) === "moved" ? "theirs" : "mine";
  const list = mergeOrder(orders, (key) => merged.has(key), skeleton).map((key) => merged.get(key));
  return { kind: "merged", list };
}

interface ElementMerge {
  /** Both sides changed it, each otherwise. */
  readonly isOdd: boolean;
  /** `undefined`: it is not, or no longer, in the list. */
  readonly element: unknown;
}

function mergeElement(base: unknown, mine: unknown, theirs: unknown): ElementMerge {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return { isOdd: false, element: mine };
  return { isOdd: !isEqual(base, mine), element: theirs };
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
