/** Puts one tool of ours among those that Gmail shows on the row under the pointer, and takes it along to the next row. */
import { uncounted } from "../drift-ledger.ts";
import { find } from "../find.ts";
import { linesOfRow, rowAround } from "../row-lines.ts";
import { rowTools } from "./panel-probes.ts";

export interface HoveredRow {
  /** The row that the tool is in; `null`: in none. */
  present(): Element | null;
}

/** In rows that are narrower, Gmail's tools lie over the subject already; one more would lie over our own chips. */
const leastRowPx = 640;

/**
 * Where Gmail's own tools are missing, because the user turned them off, ours is nowhere.
 *
 * @param mayShow whether the tool is wanted on this row at present
 */
export function followHoveredRow(
  document: Document,
  tool: Element,
  mayShow: (row: Element) => boolean,
  signal: AbortSignal,
): HoveredRow {
  let hovered: Element | null = null;
  const follow = ({ target }: Event): void => {
    const row = target instanceof Element ? rowAround(target) : null;
    if (row === null || (row === hovered && tool.isConnected)) return;
    hovered = row;
    const place = isWide(row) && mayShow(row) ? find(linesOfRow(row), rowTools, uncounted) : null;
    if (place === null) tool.remove();
    else place.append(tool);
  };
  // Asked once for each row that the pointer comes to.
  const isWide = (row: Element): boolean => row.getBoundingClientRect().width >= leastRowPx;
  document.addEventListener("mouseover", follow, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => tool.remove());
  return { present: () => (tool.isConnected ? rowAround(tool) : null) };
}
