/**
 * The ways in which Gmail renews rows that are already on the page. Each of them
 * has broken extensions (gmail-page.md 0.4, 2.9, 7): nodes vanish with their cells,
 * and a `<tr>` goes on to show another thread.
 */
import { drawSection, type ListSection, rowState, sectionRows } from "./list-section.ts";
import { isOwn, isOwnAttribute } from "./make.ts";
import { makeRow, rowCells, rowClass } from "./row.ts";
import { subjectNode } from "./row-subject.ts";
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
  const state = rowState(section, thread);
  if (renewal === "rows" || renewal === "table") row.replaceWith(makeRow(thread, section.look, state));
  else if (renewal === "subject") row.querySelector(".y6")?.replaceWith(subjectNode(thread, section.look));
  else if (renewal === "attributes") changeInPlace(row, makeRow(thread, section.look, state));
  else {
    const labelId = row.getAttribute("aria-labelledby") ?? "";
    row.className = rowClass(thread, section.look, state);
    row.replaceChildren(...rowCells(thread, section.look, state, labelId));
  }
}

/** Makes `old` look like `fresh` without replacing elements where the tags agree. What others added stays. */
function changeInPlace(old: Element, fresh: Element): void {
  changeAttributes(old, fresh);
  const freshNodes = [...fresh.childNodes];
  const oldNodes = [...old.childNodes].filter(isOwn);
  for (const [index, freshNode] of freshNodes.entries()) {
    const oldNode = oldNodes[index];
    if (oldNode === undefined) old.append(freshNode);
    else changeNode(oldNode, freshNode);
  }
  for (const surplus of oldNodes.slice(freshNodes.length)) old.removeChild(surplus);
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
