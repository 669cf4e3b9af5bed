/**
 * What happens to a list when mail arrives: a row for each new thread is put in
 * front, rows that stay keep their `<tr>` but get new cells, and what no longer
 * belongs to the page goes.
 */
import { renewRow } from "./change-rows.ts";
import { drawSection, type ListSection, sectionRows } from "./list-section.ts";
import { makeRow } from "./row.ts";
import type { ListPage } from "./thread-facts.ts";

/** Turns the section into `page`, as Gmail does on new mail. */
export function arrive(section: ListSection, page: ListPage): void {
  const rows = sectionRows(section);
  const body = rows[0]?.parentElement;
  if (body === null || body === undefined || page.threads.length === 0) {
    drawSection(section, page);
    return;
  }
  const rowsByThread = new Map(section.page.threads.map((thread, index) => [thread.threadId, rows[index]]));
  section.page = page;
  let place: Element | null = body.firstElementChild;
  for (const thread of page.threads) {
    const row = rowsByThread.get(thread.threadId);
    rowsByThread.delete(thread.threadId);
    if (row === undefined) {
      const state = { selected: false, cursor: section.cursor === thread.threadId, hovered: false };
      body.insertBefore(makeRow(thread, section.look, state), place);
      continue;
    }
    renewRow(section, row, thread, "cells");
    if (row === place) place = row.nextElementSibling;
    else body.insertBefore(row, place);
  }
  for (const row of rowsByThread.values()) row?.remove();
}
