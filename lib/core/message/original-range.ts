/**
 * Leads a range of normalised text back to the text as it was written, so that a
 * match can be marked in the subject that the user sees.
 *
 * The original is cut into pieces that normalise on their own (a character with
 * its marks). Where joining the pieces does not give the normalised whole, which
 * happens only with exotic sequences, the whole text is marked rather than a
 * wrong part of it.
 */

const pieces = /[\s\S][\p{M}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u1160-\u11ff\uff9e\uff9f]*/gu;

export interface TextRange {
  /** UTF-16 offsets in the text as written; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** For each piece of the original: where it begins there and where in the normalised text. */
export interface PositionMap {
  readonly originalStarts: readonly number[];
  readonly normalisedStarts: readonly number[];
  readonly originalLength: number;
}

/** `null`: the pieces do not add up, so only the whole text can be marked. */
export function mapPositions(original: string, normalise: (text: string) => string): PositionMap | null {
  const originalStarts: number[] = [];
  const normalisedStarts: number[] = [];
  let joined = "";
  for (const piece of original.matchAll(pieces)) {
    originalStarts.push(piece.index);
    normalisedStarts.push(joined.length);
    joined += normalise(piece[0]);
  }
  if (joined !== normalise(original)) return null;
  return { originalStarts, normalisedStarts, originalLength: original.length };
}

/** Index of the last piece that begins at or before `position` of the normalised text. */
function pieceAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pieces of the original that the non-empty range `start..end` of the normalised text came from. */
export function originalRange(map: PositionMap, start: number, end: number): TextRange {
  const first = pieceAt(map.normalisedStarts, start);
  const last = pieceAt(map.normalisedStarts, Math.max(start, end - 1));
  return {
    start: map.originalStarts[first] ?? 0,
    end: map.originalStarts[last + 1] ?? map.originalLength,
  };
}
