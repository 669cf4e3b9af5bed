/**
 * A condition that says about the same as another program's, and in which direction it may differ.
 *
 * What cannot be said is left out: out of an AND, which then holds for more mail; out of an OR, which then holds for
 * less. A negation turns the two around.
 */
import type { Loss } from "../imported-rules.ts";

export interface Approximation<Tree> {
  /** `true`, `false`: for all mail, for none. `null`: nothing of it can be said. */
  readonly tree: Tree | boolean | null;
  readonly mayBeMore: boolean;
  readonly mayBeLess: boolean;
  readonly losses: readonly Loss[];
}

/** How trees are put together; the lists hold two or more, or one. */
export interface TreeJoins<Tree> {
  readonly all: (parts: readonly Tree[]) => Tree;
  readonly any: (parts: readonly Tree[]) => Tree;
  readonly not: (part: Tree) => Tree;
}

export interface Approximations<Tree> {
  readonly all: (parts: readonly Approximation<Tree>[]) => Approximation<Tree>;
  readonly any: (parts: readonly Approximation<Tree>[]) => Approximation<Tree>;
  readonly not: (part: Approximation<Tree>) => Approximation<Tree>;
}

/** Says the same but for `losses`, which then are of kind `changed`. */
export function exactly<Tree>(tree: Tree | boolean, losses: readonly Loss[] = []): Approximation<Tree> {
  return { tree, mayBeMore: false, mayBeLess: false, losses };
}

/** Nothing of it can be said, and so it says what was lost. */
export function unsaid<Tree>(loss: Loss): Approximation<Tree> {
  return { tree: null, mayBeMore: false, mayBeLess: false, losses: [loss] };
}

export function approximationsOf<Tree>(joins: TreeJoins<Tree>): Approximations<Tree> {
  function joined(kind: "all" | "any", parts: readonly Approximation<Tree>[]): Approximation<Tree> {
    /** Part of an AND that changes nothing is what is always true, of an OR what never is. */
    const neutral = kind === "all";
    const losses = parts.flatMap((part) => part.losses);
    const decides = (part: Approximation<Tree>) => part.tree === !neutral;
    if (parts.some((part) => decides(part) && !part.mayBeMore && !part.mayBeLess)) {
      return exactly<Tree>(!neutral, losses);
    }
    const isLost = parts.some(({ tree }) => tree === null);
    const flags = {
      mayBeMore: parts.some(({ mayBeMore }) => mayBeMore) || (isLost && kind === "all"),
      mayBeLess: parts.some(({ mayBeLess }) => mayBeLess) || (isLost && kind === "any"),
      losses,
    };
    if (parts.some(decides)) return { ...flags, tree: !neutral };
    const trees = parts.flatMap(({ tree }) => (tree === null || typeof tree === "boolean" ? [] : [tree]));
    if (trees.length > 0) return { ...flags, tree: joins[kind](trees) };
    return isLost ? { tree: null, mayBeMore: false, mayBeLess: false, losses } : { ...flags, tree: neutral };
  }
  return {
    all: (parts) => joined("all", parts),
    any: (parts) => joined("any", parts),
    not: ({ tree, mayBeMore, mayBeLess, losses }) => ({
      tree: tree === null ? null : typeof tree === "boolean" ? !tree : joins.not(tree),
      mayBeMore: mayBeLess,
      mayBeLess: mayBeMore,
      losses,
    }),
  };
}
