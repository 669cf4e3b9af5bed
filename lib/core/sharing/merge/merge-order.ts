/**
 * Puts two orders of the same things together that both came from a third.
 *
 * Only the order of what both sides have can be at odds. Where it is the same, or one side alone moved
 * something, that order is the skeleton; what one side alone has stands behind what it stood behind there. Two runs of
 * new things at one place come by the text of their first keys, so that the result does not depend on whose side is called mine.
 */

export type Side = "mine" | "theirs";

export interface Orders {
  /** Empty: there is no common ancestor. */
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** `kept`: nothing to decide; `moved`: they alone moved something; `conflict`: both sides did, each otherwise. */
export type OrderVerdict = "kept" | "moved" | "conflict";

export function judgeOrder({ base, mine, theirs }: Orders): OrderVerdict {
  const isMine = setOf(mine);
  const isTheirs = setOf(theirs);
  const here = mine.filter(isTheirs);
  const there = theirs.filter(isMine);
  if (isSame(here, there)) return "kept";
  const isOld = setOf(base);
  const isCommon = (key: string) => isMine(key) && isTheirs(key);
  const before = base.filter(isCommon);
  const isMovedHere = !isSame(here.filter(isOld), before);
  const isMovedThere = !isSame(there.filter(isOld), before);
  if (isMovedHere === isMovedThere) return "conflict";
  return isMovedThere ? "moved" : "kept";
}

/** @param isThere whether it is in the result at all @param skeleton whose order of the common things counts */
export function mergeOrder(
  { mine, theirs }: Orders,
  isThere: (key: string) => boolean,
  skeleton: Side,
): readonly string[] {
  const [here, there] = [mine.filter(isThere), theirs.filter(isThere)];
  const isCommon = setOf(here.filter(setOf(there)));
  const runsHere = runsBetween(here, isCommon);
  const runsThere = runsBetween(there, isCommon);
  const common = (skeleton === "mine" ? here : there).filter(isCommon);
  return [null, ...common].flatMap((anchor) => {
    const [one = [], other = []] = [runsHere.get(anchor), runsThere.get(anchor)];
    const isFirst = (one[0] ?? "") <= (other[0] ?? "");
    return [...(anchor === null ? [] : [anchor]), ...(isFirst ? [...one, ...other] : [...other, ...one])];
  });
}

/** What stands behind each common thing up to the next one; `null`: before the first. */
function runsBetween(
  keys: readonly string[],
  isCommon: (key: string) => boolean,
): ReadonlyMap<string | null, readonly string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of keys) {
    if (isCommon(key)) {
      anchor = key;
      continue;
    }
    const run = runs.get(anchor);
    if (run === undefined) runs.set(anchor, [key]);
    else run.push(key);
  }
  return runs;
}

function setOf(keys: readonly string[]): (key: string) => boolean {
  const set = new Set(keys);
  return (key) => set.has(key);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, place) => key === other[place]);
}
