/**
 * Sets of verdicts, for what can be said of a rule before it is tried: a number
 * with one bit for each verdict that is still possible.
 *
 * No, unknown and yes are ordered; an AND is the least of its parts and an OR the
 * greatest, which is all of Kleene's logic.
 */
import type { Verdict } from "../condition/verdict.ts";

export type VerdictSet = number;

export const onlyNo: VerdictSet = 1;
export const onlyUnknown: VerdictSet = 2;
export const onlyYes: VerdictSet = 4;
export const anyOfThree: VerdictSet = onlyNo | onlyUnknown | onlyYes;

/** Every verdict up to the greatest of the set. */
function upToGreatest(set: VerdictSet): VerdictSet {
  if ((set & onlyYes) !== 0) return anyOfThree;
  return (set & onlyUnknown) !== 0 ? onlyNo | onlyUnknown : set;
}

/** What AND may give. */
export function leastOf(one: VerdictSet, other: VerdictSet): VerdictSet {
  return (one & upToGreatest(other)) | (other & upToGreatest(one));
}

/** What NOT may give. */
export function oppositeOf(set: VerdictSet): VerdictSet {
  return ((set & onlyNo) << 2) | (set & onlyUnknown) | ((set & onlyYes) >> 2);
}

/** What OR may give. */
export function greatestOf(one: VerdictSet, other: VerdictSet): VerdictSet {
  return oppositeOf(leastOf(oppositeOf(one), oppositeOf(other)));
}

/** The verdict that alone is possible; `null`: there are several. */
export function settledVerdict(set: VerdictSet): Verdict | null {
  switch (set) {
    case onlyNo:
      return "no";
    case onlyUnknown:
      return "unknown";
    case onlyYes:
      return "yes";
    default:
      return null;
  }
}
