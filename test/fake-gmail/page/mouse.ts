/**
 * The mouse, by listeners on the document as Gmail has them: whoever stops an
 * event below keeps it from Gmail. A press and release anywhere in a row opens its
 * thread, and so does a click; buttons need the whole gesture (gmail-page.md 9.14, 9.15).
 */
import type { GmailPage } from "./gmail-page.ts";
import { refreshState, threadOf } from "./list-section.ts";
import { tabRoute } from "./tab-bar.ts";
import type { ThreadFacts } from "./thread-facts.ts";
import { acts } from "./toolbar.ts";

export function listenToMouse(page: GmailPage): void {
  let pressed: Element | undefined;
  let released: Element | undefined;
  let openedByPress = false;

  document.addEventListener("mousedown", (event) => {
    pressed = event.button === 0 && event.target instanceof Element ? event.target : undefined;
    released = undefined;
    openedByPress = false;
  });
  document.addEventListener("mouseup", (event) => {
    released = event.target instanceof Element ? event.target : undefined;
    const row = rowAround(released);
    openedByPress = row !== null && row === rowAround(pressed) && controlIn(released) === null;
    if (row !== null && openedByPress) openRow(page, row);
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.button !== 0 || openedByPress) return;
    const { target } = event;
    const button = target.closest(
      "[act], [role=button], [role=tab], [role=checkbox], [role=switch], #link_undo, .ams",
    );
    const isWholeGesture =
      pressed !== undefined && released !== undefined && button?.contains(pressed) === true;
    if (button !== null && isWholeGesture && press(page, button)) return;
    const row = rowAround(target);
    if (row !== null && controlIn(target) === null) openRow(page, row);
  });
  document.addEventListener("mouseover", (event) => hover(page, rowAround(event.target)));
}

function rowAround(target: EventTarget | undefined | null): HTMLTableRowElement | null {
  let line = target instanceof Element ? target.closest<HTMLTableRowElement>("tr.zA") : null;
  // The second and third line of a row in the vertical split follow the one with the id.
  while (line?.matches(".apv:not([id])")) {
    const before: Element | null = line.previousElementSibling;
    line = before instanceof HTMLTableRowElement ? before : null;
  }
  return line;
}

/** Cells that do something of their own. */
function controlIn(target: Element | undefined): Element | null {
  return target?.closest("td.oZ-x3, td.apU, td.WA, td.bq4") ?? null;
}

function openRow(page: GmailPage, row: HTMLTableRowElement): void {
  const section = page.section(row);
  const thread = section && threadOf(section, row);
  if (thread !== undefined) page.openThread(thread);
}

function hover(page: GmailPage, row: HTMLTableRowElement | null): void {
  const section = page.section(row);
  if (section === undefined) return;
  const threadId = row === null ? undefined : threadOf(section, row)?.threadId;
  if (threadId === section.hovered) return;
  const before = section.hovered;
  section.hovered = threadId;
  refreshState(section, before);
  refreshState(section, threadId);
}

/** Does what a button says; false: it is none of ours. */
function press(page: GmailPage, button: Element): boolean {
  const row = rowAround(button);
  const section = page.section(row);
  const thread = section && row !== null ? threadOf(section, row) : undefined;
  if (thread !== undefined) return pressInRow(page, button, thread);
  if (button.id === "link_undo") void page.undo();
  else if (button.matches(".T-I-KE")) page.compose();
  else if (button.matches(".ams, .aaq")) page.reply(button.matches(".bkG"));
  else if (button instanceof HTMLElement && button.matches(".aAy")) page.go(tabRoute(button));
  else return pressInToolbar(page, button.getAttribute("act"));
  return true;
}

function pressInRow(page: GmailPage, button: Element, thread: ThreadFacts): boolean {
  if (button.matches(".oZ-jc")) page.toggleSelected(thread.threadId);
  else if (button.matches(".T-KT")) void page.act([thread], thread.starred ? "unstar" : "star");
  else if (button.matches(".bqX")) {
    const action = button.getAttribute("jsaction");
    if (action) void page.act([thread], action);
  } else return false;
  return true;
}

function pressInToolbar(page: GmailPage, act: string | null): boolean {
  const section = page.section();
  const selected = section?.page.threads.filter((thread) => section.selected.has(thread.threadId)) ?? [];
  if (act === acts.back) page.back();
  else if (act === acts.refresh) void page.refresh();
  else if (act === acts.older) page.turnPage(1);
  else if (act === acts.newer) page.turnPage(-1);
  else if (act === acts.archive && selected.length > 0) void page.act(selected, "archive");
  else if (act === acts.trash && selected.length > 0) void page.act(selected, "trash");
  else return false;
  return true;
}
