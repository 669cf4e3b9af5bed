/** `a AROUND n b`: two needles in one text, in either order, with at most n words between them. */
import type { PreparedText } from "../message/prepared-text.ts";
import { isRun, type Tokens } from "../message/tokenize-text.ts";
import { type Occurrence, someOccurrence } from "./find-needle.ts";
import type { AroundTerm } from "./tree.ts";
import type { Place, Witness } from "./witness.ts";

/** An occurrence counted in words, where each character of a run is one. */
interface Stretch extends Occurrence {
  readonly firstUnit: number;
  readonly endUnit: number;
}

function unitsOf(token: string): number {
  return isRun(token) ? [...token].length : 1;
}

/** How many words stand before each token. */
function unitsBefore(tokens: Tokens): readonly number[] {
  let units = 0;
  return tokens.texts.map((text) => {
    const before = units;
    units += unitsOf(text);
    return before;
  });
}

/** Every place of a needle, in the order of the text. */
function stretches(tokens: Tokens, needle: readonly string[], before: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const length = needle.reduce((sum, token) => sum + unitsOf(token), 0);
  someOccurrence(tokens, needle, (occurrence) => {
    const inside = [...(tokens.texts[occurrence.token] ?? "").slice(0, occurrence.offset)].length;
    const firstUnit = (before[occurrence.token] ?? 0) + inside;
    found.push({ ...occurrence, firstUnit, endUnit: firstUnit + length });
    return false;
  });
  return found;
}

/** The first pair of a `left` and the nearest `right` after it; both lists are in order, so one pass is enough. */
function* pairs(
  left: readonly Stretch[],
  right: readonly Stretch[],
  within: number,
): Generator<readonly [Stretch, Stretch]> {
  let next = 0;
  for (const one of left) {
    while ((right[next]?.firstUnit ?? Number.POSITIVE_INFINITY) < one.endUnit) next++;
    const other = right[next];
    if (other === undefined) return;
    if (other.firstUnit - one.endUnit <= within) yield [one, other];
  }
}

export function nearEachOther(
  { left, right, within }: AroundTerm,
  text: PreparedText,
  place: Place,
  witness: Witness | null,
): boolean {
  const before = unitsBefore(text.tokens);
  const lefts = stretches(text.tokens, left.tokens, before);
  const rights = stretches(text.tokens, right.tokens, before);
  let isFound = false;
  for (const order of [pairs(lefts, rights, within), pairs(rights, lefts, within)]) {
    for (const pair of order) {
      isFound = true;
      if (witness === null) return true;
      for (const { start, end } of pair) witness.foldedHit(place, text, start, end);
    }
  }
  return isFound;
}
