/**
 * The ways in which Gmail renews rows that are already on the page. Each of them
 * has broken extensions (gmail-page.md 0.4, 2.9, 7): nodes vanish with their cells,
 * and a `<tr>` goes on to show another thread.
 */
import { drawSection, type ListSection, rowState, sectionRows } from "./list-section.ts";
import { isOwn, isOwnAttribute } from "./make.ts";
import { lineCells, lineClasses, linesOf, makeRowLines } from "./row-lines.ts";
import type { ThreadFacts } from "./thread-facts.ts";

/**
 * - `table`: a new table; `rows`: new `<tr>`s in the old table
 * - `cells`: the old `<tr>`s with new cells, for the same threads
 * - `subject`: only `.y6` anew
 * - `recycle`: the old `<tr>`s with new cells, each for the next thread
 * - `attributes`: the old cells too, changed in place, each for the next thread
 */
export const renewals = ["table", "rows", "cells", "subject", "recycle", "attributes"] as const;
export type Renewal = (typeof renewals)[number];

export function renewRows(section: ListSection, renewal: Renewal): void {
  const { page } = section;
  if (renewal === "table") {
    drawSection(section, page);
    return;
  }
  const movesOn = renewal === "recycle" || renewal === "attributes";
  const threads = movesOn ? [...page.threads.slice(1), ...page.threads.slice(0, 1)] : page.threads;
  const rows = sectionRows(section);
  section.page = { ...page, threads };
  for (const [index, thread] of threads.entries()) {
    const row = rows[index];
    if (row !== undefined) renewRow(section, row, thread, renewal);
  }
}

export function renewRow(
  section: ListSection,
  row: HTMLTableRowElement,
  thread: ThreadFacts,
  renewal: Renewal,
): void {
  const lines = linesOf(row);
  if (renewal === "subject") renewSubject(section, lines, thread);
  else if (renewal === "rows" || renewal === "table") replaceLines(section, lines, thread);
  else if (renewal === "attributes") changeLines(section, lines, thread);
  else renewCells(section, lines, thread);
}

function renewSubject(section: ListSection, lines: readonly Element[], thread: ThreadFacts): void {
  const shown = lines.map((line) => line.querySelector(".y6")).find((node) => node !== null);
  const fresh = makeRowLines(thread, section.look, rowState(section, thread));
  const wanted = fresh.map((line) => line.querySelector(".y6")).find((node) => node !== null);
  if (wanted !== undefined && wanted !== null) shown?.replaceWith(wanted);
}

function replaceLines(section: ListSection, lines: readonly Element[], thread: ThreadFacts): void {
  for (const line of lines.slice(1)) line.remove();
  lines[0]?.replaceWith(...makeRowLines(thread, section.look, rowState(section, thread)));
}

function changeLines(section: ListSection, lines: readonly Element[], thread: ThreadFacts): void {
  const fresh = makeRowLines(thread, section.look, rowState(section, thread));
  for (const [index, line] of lines.entries()) {
    const wanted = fresh[index];
    if (wanted !== undefined) changeInPlace(line, wanted);
  }
}

function renewCells(section: ListSection, lines: readonly Element[], thread: ThreadFacts): void {
  const { look } = section;
  const state = rowState(section, thread);
  const classes = lineClasses(thread, look, state);
  const cells = lineCells(thread, look, state, lines[0]?.getAttribute("aria-labelledby") ?? "");
  for (const [index, line] of lines.entries()) {
    line.className = classes[index] ?? "";
    line.replaceChildren(...(cells[index] ?? []));
  }
}

/** Makes `old` look like `fresh` without replacing elements where the tags agree. What others added stays. */
function changeInPlace(old: Element, fresh: Element): void {
  changeAttributes(old, fresh);
  const freshNodes = [...fresh.childNodes];
  const oldNodes = [...old.childNodes].flatMap(ownNodes);
  for (const [index, freshNode] of freshNodes.entries()) {
    const oldNode = oldNodes[index];
    if (oldNode === undefined) old.append(freshNode);
    else changeNode(oldNode, freshNode);
  }
  for (const surplus of oldNodes.slice(freshNodes.length)) surplus.remove();
}

/** The node itself, or what another extension has wrapped into a node of its own. */
function ownNodes(node: Node): readonly ChildNode[] {
  return isOwn(node) ? [node as ChildNode] : [...node.childNodes].filter(isOwn);
}

/** Ids and references to them stay: they name elements, not threads. */
function changeAttributes(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) {
    const names = name === "id" || name === "aria-labelledby";
    if (!names && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const name of old.getAttributeNames()) {
    if (isOwnAttribute(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}

function changeNode(old: Node, fresh: Node): void {
  if (old instanceof Element && fresh instanceof Element && old.tagName === fresh.tagName) {
    changeInPlace(old, fresh);
  } else if (old instanceof Text && fresh instanceof Text) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else old.parentNode?.replaceChild(fresh, old);
}
