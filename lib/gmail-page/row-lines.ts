/**
 * The `<tr>` elements of one row: one, or up to three in the vertical split,
 * where only the first has an id and the others follow it.
 */

const row = "tr.zA";
const splitLine = "tr.zA.apv:not([id])";

/** The row's lines, its own first. */
export function linesOfRow(first: Element): Element[] {
  const lines = [first];
  if (!first.classList.contains("apv")) return lines;
  let next = first.nextElementSibling;
  while (next?.matches(splitLine) && lines.length < 3) {
    lines.push(next);
    next = next.nextElementSibling;
  }
  return lines;
}

/** The first line of the row in which a node lies; `null`: it lies in none. */
export function rowAround(node: Node): Element | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  let line = element?.closest(row) ?? null;
  while (line !== null && line.id === "" && line.matches(splitLine)) line = line.previousElementSibling;
  return line !== null && line.id !== "" ? line : null;
}
