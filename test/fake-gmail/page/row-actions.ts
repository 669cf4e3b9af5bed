/** What is done to threads in a list: read, star, archive and the like, and looking again for what has changed. */
import { renewRow } from "./change-rows.ts";
import { type ListSection, refreshState, rowOf } from "./list-section.ts";
import { arrive } from "./mail-arrival.ts";
import { showUnreadCount } from "./navigation.ts";
import { type PageState, setTitle } from "./page-state.ts";
import type { ListRoute } from "./routes.ts";
import { shapePage } from "./shape-threads.ts";
import { requestList, sendAction } from "./sync.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";
import { hideToast, showToast } from "./toast.ts";
import { showRange, showSelection } from "./toolbar.ts";

/** Fetches the visible list again: new mail is put in front, the other rows get new cells. */
export async function refresh(state: PageState): Promise<void> {
  const { route, shown } = state;
  if (route?.kind === "list" && shown !== undefined) {
    const page = await requestPage(state, route);
    if (state.route !== route) return;
    await refreshOthers(state, route);
    const lists = state.views.lists(shown.view, route);
    if (lists.length === 0) arrive(shown.section, page);
    showRange(shown.view.toolbar, shown.section, state.config.lang);
  }
  if (route?.kind !== "list") state.isStale = true;
  await countUnread(state);
}

/** The lists of an inbox that shows several. */
async function refreshOthers(state: PageState, route: ListRoute): Promise<void> {
  if (state.shown === undefined) return;
  for (const list of state.views.lists(state.shown.view, route)) {
    const page = await requestPage(state, list.route);
    if (state.route !== route) return;
    arrive(list.section, page);
  }
}

/** `read`, `unread`, `star`, `unstar` change rows where they are; `archive` and `trash` remove them. */
export async function act(state: PageState, threads: readonly ThreadFacts[], action: string): Promise<void> {
  for (const thread of threads) {
    await sendAction(thread.threadId, action);
    const change = changes[action];
    if (change === undefined || state.shown === undefined) continue;
    for (const section of state.shown.view.sections.values()) replaceFacts(section, change(thread));
  }
  if (changes[action] === undefined) await offerUndo(state, threads, action);
  else await countUnread(state);
}

async function offerUndo(state: PageState, threads: readonly ThreadFacts[], action: string): Promise<void> {
  const { words, shell } = state;
  state.lastRemoved = threads;
  showToast(shell.toast, action === "archive" ? words.archived : words.removed, words.undo);
  state.shown?.section.selected.clear();
  if (state.shown !== undefined) showSelection(state.shown.view.toolbar, 0);
  await refresh(state);
}

export async function undo(state: PageState): Promise<void> {
  for (const thread of state.lastRemoved) await sendAction(thread.threadId, "undo");
  state.lastRemoved = [];
  hideToast(state.shell.toast);
  await refresh(state);
}

export function toggleSelected(state: PageState, threadId: string): void {
  if (state.shown === undefined) return;
  const { section, view } = state.shown;
  if (!section.selected.delete(threadId)) section.selected.add(threadId);
  refreshState(section, threadId);
  showSelection(view.toolbar, section.selected.size);
}

/** The threads of a route, from the server. */
export async function requestPage(state: PageState, route: ListRoute): Promise<ListPage> {
  const { rowsPerPage } = state.config;
  const page = await requestList(route.query, (route.page - 1) * rowsPerPage, rowsPerPage);
  return shapePage(page, state.config);
}

/** Puts the number of unread threads into the navigation and, on the inbox, into the title. */
export async function countUnread(state: PageState): Promise<void> {
  const { total } = await requestList("in:inbox is:unread", 0, 0);
  showUnreadCount(state.shell.navigation, total);
  if (state.route?.kind !== "list" || state.route.view !== "inbox") return;
  const { inbox } = state.words.nav;
  setTitle(state, total > 0 ? `${inbox} (${total})` : inbox);
}

/** Writes changed facts of one thread into its row, which keeps its `<tr>`. */
export function replaceFacts(section: ListSection, changed: ThreadFacts): void {
  const row = rowOf(section, changed.threadId);
  const threads = section.page.threads.map((one) => (one.threadId === changed.threadId ? changed : one));
  section.page = { ...section.page, threads };
  if (row !== undefined) renewRow(section, row, changed, "cells");
}

export function withRead(thread: ThreadFacts, read: boolean): ThreadFacts {
  return {
    ...thread,
    unread: !read,
    senders: thread.senders.map((person) => ({ ...person, unread: !read })),
  };
}

const changes: Readonly<Record<string, (thread: ThreadFacts) => ThreadFacts>> = {
  read: (thread) => withRead(thread, true),
  unread: (thread) => withRead(thread, false),
  star: (thread) => ({ ...thread, starred: true }),
  unstar: (thread) => ({ ...thread, starred: false }),
};
