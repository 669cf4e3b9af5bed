/**
 * What happens to a list when mail arrives: a row for each new thread is put in
 * front, rows that stay keep their `<tr>` but get new cells, and what no longer
 * belongs to the page goes.
 */
import { type Renewal, renewRow } from "./change-rows.ts";
import { drawSection, type ListSection, sectionRows } from "./list-section.ts";
import { linesOf, makeRowLines } from "./row-lines.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";

/** Turns the section into `page`, as Gmail does on new mail. */
export function arrive(section: ListSection, page: ListPage): void {
  const body = sectionRows(section)[0]?.parentElement ?? null;
  const way = section.look.axes?.rowUpdate ?? "cells";
  if (body === null || page.threads.length === 0 || way === "table") drawSection(section, page);
  else if (way === "recycle" || way === "attributes") passOn(section, page, way);
  else keepRows(section, page, body, way);
}

/** Rows that stay keep their `<tr>` or, if rows are renewed, at least their place. */
function keepRows(section: ListSection, page: ListPage, body: Element, way: Renewal): void {
  const rows = sectionRows(section);
  // Without conversation view a thread has several rows, one for each of its messages.
  const isOneEach = section.look.axes?.conversation !== "off";
  const keyOf = (thread: ThreadFacts) => (isOneEach ? thread.threadId : thread.legacyLastMessageId);
  const rowsByKey = new Map(section.page.threads.map((thread, index) => [keyOf(thread), rows[index]]));
  section.page = page;
  let place: Element | null = body.firstElementChild;
  for (const thread of page.threads) {
    const row = rowsByKey.get(keyOf(thread));
    rowsByKey.delete(keyOf(thread));
    if (row === undefined) {
      const state = { selected: false, cursor: section.cursor === thread.threadId, hovered: false };
      insertLines(body, makeRowLines(thread, section.look, state), place);
      continue;
    }
    if (row === place) place = linesOf(row).at(-1)?.nextElementSibling ?? null;
    else insertLines(body, linesOf(row), place);
    renewRow(section, row, thread, way);
  }
  for (const row of rowsByKey.values()) removeLines(row);
}

function insertLines(body: Element, lines: readonly Element[], place: Element | null): void {
  for (const line of lines) body.insertBefore(line, place);
}

/** Row by row, whatever thread each showed before: the first goes on to show the newest, and so on. */
function passOn(section: ListSection, page: ListPage, way: "recycle" | "attributes"): void {
  const rows = sectionRows(section);
  const body = rows[0]?.parentElement;
  section.page = page;
  for (const [index, thread] of page.threads.entries()) {
    const row = rows[index];
    if (row !== undefined) renewRow(section, row, thread, way);
    else body?.append(...makeRowLines(thread, section.look));
  }
  for (const row of rows.slice(page.threads.length)) removeLines(row);
}

function removeLines(row: HTMLTableRowElement | undefined): void {
  if (row === undefined) return;
  for (const line of linesOf(row)) line.remove();
}
