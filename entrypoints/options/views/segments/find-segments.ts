/** The segments that a search finds, in the order of the set. */
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import { searchText, searchWords } from "../search-text.ts";

/** Every word of `text` must stand somewhere in the segment: name, condition, description. */
export function findSegments(segments: readonly Segment[], text: string): readonly Segment[] {
  const words = searchWords(text);
  return segments.filter(({ name, condition, description = "" }) => {
    const searched = searchText([name, condition, description].join("\n"));
    return words.every((word) => searched.includes(word));
  });
}
