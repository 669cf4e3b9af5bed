/**
 * Part of another program's condition in our language, and whether it still says the same.
 *
 * What cannot be said is left out, and leaving out has a side: without a part of an AND more mail is matched, without
 * a part of an OR less, and a NOT turns that round. A rule that would match more must not run before somebody has seen it.
 */
import { allOf, anyOf, negated } from "../../condition/join-conditions.ts";
import type { Condition } from "../../condition/tree.ts";
import type { Loss } from "./imported-rules.ts";

/** Its place is that of the rule. */
export type LossInRule = Omit<Loss, "place">;

export interface Converted {
  /** `null`: nothing is left of it. */
  readonly tree: Condition | null;
  /** It may match mail that the original does not. */
  readonly isWider: boolean;
  /** It may miss mail that the original matches. */
  readonly isNarrower: boolean;
  readonly losses: readonly LossInRule[];
}

/** @param losses of kind `changed`: a difference that does not keep the rule from running */
export function said(tree: Condition, losses: readonly LossInRule[] = []): Converted {
  return { tree, isWider: false, isNarrower: false, losses };
}

export function unsaid(loss: LossInRule): Converted {
  return { tree: null, isWider: false, isNarrower: false, losses: [loss] };
}

/** All of them hold. */
export function allSaid(parts: readonly Converted[]): Converted {
  const isAnyUnsaid = parts.some(({ tree }) => tree === null);
  return joined(allOf(trees(parts)), parts, { isWider: isAnyUnsaid, isNarrower: false });
}

/** At least one of them holds. */
export function anySaid(parts: readonly Converted[]): Converted {
  const isAnyUnsaid = parts.some(({ tree }) => tree === null);
  return joined(anyOf(trees(parts)), parts, { isWider: false, isNarrower: isAnyUnsaid });
}

export function notSaid(part: Converted): Converted {
  const tree = part.tree === null ? null : negated(part.tree);
  return { ...part, tree, isWider: part.isNarrower, isNarrower: part.isWider };
}

function trees(parts: readonly Converted[]): Condition[] {
  return parts.flatMap(({ tree }) => (tree === null ? [] : [tree]));
}

function joined(
  tree: Condition | null,
  parts: readonly Converted[],
  side: Pick<Converted, "isWider" | "isNarrower">,
): Converted {
  return {
    tree,
    isWider: side.isWider || parts.some(({ isWider }) => isWider),
    isNarrower: side.isNarrower || parts.some(({ isNarrower }) => isNarrower),
    losses: parts.flatMap(({ losses }) => losses),
  };
}
