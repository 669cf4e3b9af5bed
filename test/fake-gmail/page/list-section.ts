/**
 * One list of a view: the `.ae4[gh=tl]` element, the threads it shows and the
 * state of its rows. Drawing a page replaces the table, as Gmail does.
 */
import { isOwn, make } from "./make.ts";
import { hasPane } from "./panes.ts";
import type { RowLook, RowState } from "./row.ts";
import { lineClasses, linesOf, makeRowLines } from "./row-lines.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";

export interface ListSection {
  readonly element: HTMLElement;
  readonly look: RowLook;
  readonly emptyText: string;
  /** The list's own `.Cp`; the inbox has an empty one before it. */
  readonly body: HTMLElement;
  page: ListPage;
  /** From 1; 0 while nothing has been drawn. */
  pageNumber: number;
  readonly selected: Set<string>;
  /** The row that j and k move, by thread id. */
  cursor: string | undefined;
  hovered: string | undefined;
}

export function makeSection(look: RowLook, emptyText: string, isInbox: boolean): ListSection {
  const body = make("div", "Cp");
  const bodies = [...(isInbox ? [make("div", "Cp")] : []), body];
  const isPane = look.axes !== undefined && hasPane(look.axes);
  const content = isPane ? [make("div", "Nu tf", {}, ...bodies)] : bodies;
  const element = make("div", "ae4 aDM nH oy8Mbf", { gh: "tl" }, ...content);
  return {
    element,
    look,
    emptyText,
    body,
    page: { threads: [], total: 0, offset: 0 },
    pageNumber: 0,
    selected: new Set(),
    cursor: undefined,
    hovered: undefined,
  };
}

/** Puts a new table in the place of the old one, or says that there is nothing. */
export function drawSection(section: ListSection, page: ListPage): void {
  section.page = page;
  if (page.threads.length === 0) {
    // Assumption: other extensions name this cell, no capture shows it.
    section.body.replaceChildren(make("div", "", {}, make("div", "TC", {}, section.emptyText)));
    return;
  }
  const rows = page.threads.flatMap((thread) =>
    makeRowLines(thread, section.look, rowState(section, thread)),
  );
  const columns = ["k0vOLb", "Ci", "y5", "WA", "yY", "null", "yg", "xX"].map((name) => make("col", name));
  const table = make(
    "table",
    "F cf zt",
    { role: "grid", cellpadding: "0" },
    make("colgroup", "", {}, ...columns),
    make("tbody", "", {}, ...rows),
  );
  section.body.replaceChildren(make("div", "", {}, table));
}

/** The rows of the section in the order of its threads; rows that others added are not among them. */
export function sectionRows(section: ListSection): readonly HTMLTableRowElement[] {
  return [...section.body.querySelectorAll<HTMLTableRowElement>("tbody > tr[id]")].filter(isOwn);
}

export function rowOf(section: ListSection, threadId: string | undefined): HTMLTableRowElement | undefined {
  const index = section.page.threads.findIndex((thread) => thread.threadId === threadId);
  return index === -1 ? undefined : sectionRows(section)[index];
}

export function threadOf(section: ListSection, row: HTMLTableRowElement): ThreadFacts | undefined {
  return section.page.threads[sectionRows(section).indexOf(row)];
}

export function rowState(section: ListSection, thread: ThreadFacts): RowState {
  return {
    selected: section.selected.has(thread.threadId),
    cursor: section.cursor === thread.threadId,
    hovered: section.hovered === thread.threadId,
  };
}

/** Writes the classes and marks of one row again after its state has changed. */
export function refreshState(section: ListSection, threadId: string | undefined): void {
  const thread = section.page.threads.find((one) => one.threadId === threadId);
  const row = rowOf(section, threadId);
  if (thread === undefined || row === undefined) return;
  const state = rowState(section, thread);
  const classes = lineClasses(thread, section.look, state);
  for (const [index, line] of linesOf(row).entries()) line.className = classes[index] ?? "";
  row.tabIndex = state.cursor ? 0 : -1;
  row.querySelector("td.PF")?.classList.toggle("PE", state.cursor);
  const box = row.querySelector("td.oZ-x3 [role=checkbox]");
  box?.setAttribute("aria-checked", String(state.selected));
  box?.classList.toggle("T-Jo-Jp", state.selected);
}
