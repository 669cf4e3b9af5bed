/**
 * Keyboard shortcuts, on the document as Gmail has them. Like Gmail's they look at
 * the target of the event, which for keys typed inside a shadow root is its host:
 * whoever has a text field there must keep its keys to itself.
 */
import type { GmailPage } from "./gmail-page.ts";
import { refreshState, rowOf } from "./list-section.ts";

export function listenToKeys(page: GmailPage): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "Enter" && !isOnRow(event.target)) return;
    shortcuts[event.key]?.(page);
  });
}

const shortcuts: Readonly<Record<string, (page: GmailPage) => void>> = {
  j: (page) => moveCursor(page, 1),
  k: (page) => moveCursor(page, -1),
  o: openCursor,
  Enter: openCursor,
  u: (page) => page.back(),
  x: (page) => {
    const cursor = page.section()?.cursor;
    if (cursor !== undefined) page.toggleSelected(cursor);
  },
};

/** Moves `.btb` and the focus to the next row; without a cursor to the first. */
function moveCursor(page: GmailPage, by: 1 | -1): void {
  const section = page.section();
  if (section === undefined) return;
  const { threads } = section.page;
  const before = threads.findIndex((thread) => thread.threadId === section.cursor);
  const next = threads[before === -1 ? 0 : before + by];
  if (next === undefined) return;
  const old = section.cursor;
  section.cursor = next.threadId;
  refreshState(section, old);
  refreshState(section, next.threadId);
  rowOf(section, next.threadId)?.focus();
}

function openCursor(page: GmailPage): void {
  const section = page.section();
  const thread = section?.page.threads.find((one) => one.threadId === section.cursor);
  if (thread !== undefined) page.openThread(thread);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

function isOnRow(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches("tr.zA"));
}
