/** Finds the name that was probably meant by one that does not exist. */
import { nameKey } from "../condition/known-names.ts";

/** Signs and spaces do not count; one letter may be wrong, missing, too many or changed with its neighbour. `null`: none, or more than one. */
export function nearestName(missing: string, names: readonly string[]): string | null {
  const wanted = bare(missing);
  if (wanted.length < 2) return null;
  const near = names.filter((name) => isNear(wanted, bare(name)));
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

function bare(name: string): string {
  return nameKey(name).replace(/[^\p{L}\p{N}]/gu, "");
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1 || Math.max(one.length, other.length) < 4) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (restOfOne[0] === restOfOther[1] &&
      restOfOne[1] === restOfOther[0] &&
      restOfOne.slice(2) === restOfOther.slice(2))
  );
}
