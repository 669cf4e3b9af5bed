/** Lines of a log as they are shown, and those among them that are of one kind and found by a search. */
import type { ComponentChildren } from "preact";
import { searchText, searchWords } from "../search-text.ts";

export interface LogLine<Kind extends string> {
  readonly key: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: Kind;
  /** What stands behind the moment, one for each column. */
  readonly cells: readonly ComponentChildren[];
  /** All that is said in the line, for the search. */
  readonly text: string;
}

/** Every word of `text` stands somewhere in the line, as it is said. */
export function findLogLines<Kind extends string, Line extends LogLine<Kind>>(
  lines: readonly Line[],
  kind: Kind | "all",
  text: string,
): readonly Line[] {
  const wanted = searchWords(text);
  return lines.filter((line) => {
    if (kind !== "all" && line.kind !== kind) return false;
    const whole = searchText(line.text);
    return wanted.every((word) => whole.includes(word));
  });
}
