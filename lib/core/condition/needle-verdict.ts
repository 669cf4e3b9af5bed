/** Looks for a needle in one text and tells the witness of every place. */
import type { PreparedText } from "../message/prepared-text.ts";
import { occursIn, someOccurrence } from "./find-needle.ts";
import type { Needle } from "./tree.ts";
import type { Place, Witness } from "./witness.ts";

/** Whether the needle is in the text; `parted` where an underscore parts words. */
export function hasNeedle(
  text: PreparedText,
  needle: Needle,
  parted: boolean,
  place: Place,
  witness: Witness | null,
): boolean {
  const tokens = parted ? needle.partedTokens : needle.tokens;
  if (!occursIn(text, tokens)) return false;
  if (witness !== null) {
    someOccurrence(text.tokens, tokens, ({ start, end }) => {
      witness.foldedHit(place, text, start, end);
      return false;
    });
  }
  return true;
}
