/** Tells people where in a file something stands: line and column, as editors count them. */
import type { FilePlace } from "./imported-rules.ts";

/** @param offset UTF-16 units from the start; beyond the end it is the end */
export function placeInText(text: string, offset: number): FilePlace {
  return placesInText(text)(offset);
}

/** For many places of one text: it is looked through once, at the first question. */
export function placesInText(text: string): (offset: number) => FilePlace {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
