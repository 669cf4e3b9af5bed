/**
 * The `<tr>` elements of one row: one, or up to three in the vertical split,
 * where only the first has an id and the others follow it.
 */
import { isA } from "./find.ts";
import { row } from "./probes.ts";

const splitLine = "tr.apv:not([id])";

/** Whether this is a row, or the first line of one. */
export function isRow(element: Element): boolean {
  return isA(element, row);
}

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
  let line: Element | null = element?.closest("tr") ?? null;
  while (line !== null && line.id === "" && line.matches(splitLine)) line = line.previousElementSibling;
  return line !== null && isRow(line) ? line : null;
}

/** The rows at or below a node, in the order of the page. */
export function rowsWithin(node: Node): readonly Element[] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  if (isRow(element)) return [element];
  for (const { selector } of row.ways) {
    const rows = element.querySelectorAll(selector);
    if (rows.length > 0) return [...rows];
  }
  return [];
}
