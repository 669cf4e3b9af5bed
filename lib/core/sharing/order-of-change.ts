/**
 * Where new and moved things stand, for a file that does not hold all the others: each behind the one before it.
 * Only as few things count as moved as must, so that one rule that went to the top is one entry and not all of them.
 */

export interface PlaceInOrder {
  readonly id: string;
  /** The one that it stands behind; `null`: it is the first. */
  readonly after: string | null;
}

/** Those of both orders that would have to be moved to make the first one of the other. O(n log n). */
export function movedIds(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const placeBefore = new Map(before.map((id, place) => [id, place]));
  const common = now.filter((id) => placeBefore.has(id));
  const staying = new Set(longestRising(common.map((id) => placeBefore.get(id) ?? 0)));
  return new Set(common.filter((_, index) => !staying.has(index)));
}

/** The order with these things at their places. One whose place cannot be found stands at the end. */
export function inPlaces(order: readonly string[], places: readonly PlaceInOrder[]): readonly string[] {
  const known = new Set(order);
  const placeOf = new Map(places.filter(({ id }) => known.has(id)).map((place) => [place.id, place]));
  const followers = Map.groupBy(placeOf.values(), ({ after }) => after);
  const waiting = order.filter((id) => !placeOf.has(id)).reverse();
  const found = new Set<string>();
  const callFollowers = (after: string | null) => {
    for (const { id } of followers.get(after)?.toReversed() ?? []) waiting.push(id);
  };
  callFollowers(null);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.add(id);
    callFollowers(id);
  }
  return [...found, ...order.filter((id) => !found.has(id))];
}

/** Places of the elements of a longest rising run, which need not be neighbours. */
function longestRising(numbers: readonly number[]): readonly number[] {
  /** By length: where the run of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const length = firstNotBelow(ends, (end) => (numbers[end] ?? 0) >= number);
    previous.push(ends[length - 1]);
    ends[length] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.push(at);
  return run;
}

function firstNotBelow(ends: readonly number[], isNotBelow: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isNotBelow(ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
