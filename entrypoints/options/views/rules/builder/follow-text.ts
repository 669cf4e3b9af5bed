/** How the rows of the builder follow the text, and the text the rows. */
import {
  type BuilderGroup,
  blankRow,
  isSameCondition,
  readRows,
  rowsOf,
  textOfRows,
} from "../../../../../lib/core/condition/builder-rows.ts";
import type { Condition } from "../../../../../lib/core/condition/tree.ts";

export interface FollowedText {
  readonly rows: BuilderGroup;
  /** The text that the rows stand for. */
  readonly text: string;
}

const oneBlankRow: BuilderGroup = {
  kind: "group",
  joins: "all",
  isNegated: false,
  nodes: [blankRow("from")],
};

/**
 * The rows for a text that may have changed. Rows that say the same stay as they
 * are, blank ones among them; a text with a fault leaves the last rows standing.
 *
 * @param tree of the text; `null`: it has a fault or is empty
 */
export function followText(
  known: FollowedText | undefined,
  text: string,
  tree: Condition | null,
): FollowedText {
  if (known?.text === text) return known;
  if (text.trim() === "") return { rows: oneBlankRow, text };
  if (tree === null) return known ?? { rows: { ...oneBlankRow, nodes: [] }, text: "" };
  if (known !== undefined) {
    const read = readRows(known.rows);
    if (!read.isFaulty && isSameCondition(read.tree, tree)) return { rows: known.rows, text };
  }
  return { rows: rowsOf(tree), text };
}

/** The text after the rows were edited: as typed where it still says the same. `tree` is that of `text`. */
export function followRows(rows: BuilderGroup, text: string, tree: Condition | null): FollowedText {
  const read = readRows(rows);
  const saysSame = !read.isFaulty && tree !== null && isSameCondition(read.tree, tree);
  return { rows, text: saysSame ? text : textOfRows(rows) };
}
