/**
 * The running page: which view is shown, and everything a user can do to it.
 * Mouse, keyboard and tests all act through this one object.
 */
import { renewRow } from "./change-rows.ts";
import { drawSection, type ListSection, refreshState, rowOf } from "./list-section.ts";
import { arrive } from "./mail-arrival.ts";
import { make } from "./make.ts";
import { selectNavItem, showUnreadCount } from "./navigation.ts";
import type { PageConfig } from "./page-config.ts";
import { type ListRoute, pageRoute, parseRoute, type Route, threadRoute } from "./routes.ts";
import { makeShell, type Shell } from "./shell.ts";
import { requestList, requestThread, sendAction } from "./sync.ts";
import type { ListPage, ThreadFacts } from "./thread-facts.ts";
import { makeThread } from "./thread-view.ts";
import { hideToast, showToast } from "./toast.ts";
import { showRange, showSelection } from "./toolbar.ts";
import { createViews, type View } from "./views.ts";
import { type Words, wordsFor } from "./words.ts";

export interface GmailPage {
  readonly shell: Shell;
  readonly config: PageConfig;
  /** The visible list; `undefined` in a thread and in the settings. */
  section(): ListSection | undefined;
  /** Shows what the URL asks for; resolves once it is drawn. */
  followUrl(): Promise<void>;
  go(route: string): void;
  openThread(thread: ThreadFacts): void;
  back(): void;
  turnPage(by: 1 | -1): void;
  /** Fetches the visible list again: new mail is prepended, the other rows get new cells. */
  refresh(): Promise<void>;
  /** Read, unread, star, unstar: changes rows in place. Archive, trash: removes them and offers to undo. */
  act(threads: readonly ThreadFacts[], action: string): Promise<void>;
  undo(): Promise<void>;
  toggleSelected(threadId: string): void;
}

export function createGmailPage(config: PageConfig, firstList: ListPage): GmailPage {
  const words = wordsFor(config.lang);
  const shell = makeShell(config, words);
  const views = createViews(shell, config, words);
  let route: Route | undefined;
  let shown: { view: View; section: ListSection } | undefined;
  let embedded: ListPage | undefined = firstList;
  let lastRemoved: readonly ThreadFacts[] = [];

  async function followUrl(): Promise<void> {
    const next = parseRoute(location.hash, config.tabs);
    route = next;
    if (next.kind === "list") await showList(next);
    else if (next.kind === "thread") await showThread(next.legacyThreadId);
    else showSettings();
    await countUnread();
  }

  async function showList(next: ListRoute): Promise<void> {
    const view = views.view(next.view, "list");
    const section = views.section(view, next);
    shown = { view, section };
    views.show(view);
    selectNavItem(shell.navigation, next.view);
    setTitle(words.nav[next.view as keyof Words["nav"]] ?? next.base);
    // The list arrives after its view, as it has since 2023-10; a list kept from before is shown at once.
    if (section.pageNumber !== next.page) await loadPage(next, view, section);
    showRange(view.toolbar, section, config.lang);
    showSelection(view.toolbar, section.selected.size);
  }

  async function loadPage(next: ListRoute, view: View, section: ListSection): Promise<void> {
    const isFirst = embedded !== undefined && next.base === "inbox" && next.page === 1;
    const page = isFirst && embedded ? embedded : await pageOf(next);
    embedded = undefined;
    if (shown?.section !== section || route !== next) return;
    section.selected.clear();
    section.cursor = undefined;
    drawSection(section, page);
    section.pageNumber = next.page;
    view.element.closest(".Tm")?.scrollTo(0, 0);
  }

  function pageOf(next: ListRoute): Promise<ListPage> {
    return requestList(next.query, (next.page - 1) * config.rowsPerPage, config.rowsPerPage);
  }

  async function showThread(legacyThreadId: string): Promise<void> {
    const current = route;
    const thread = await requestThread(legacyThreadId);
    if (route !== current) return;
    const view = views.view("thread", "thread");
    view.element.replaceChildren(
      thread === undefined ? make("div", "TC", {}, words.empty) : makeThread(thread, config, words),
    );
    const from = shown?.section;
    shown = undefined;
    views.show(view);
    if (thread === undefined) return;
    setTitle(thread.subject === "" ? words.noSubject : thread.subject);
    const row = from?.page.threads.find((one) => one.threadId === thread.threadId);
    if (thread.messages.some((message) => message.unread)) {
      await sendAction(thread.threadId, "read");
      if (from !== undefined && row !== undefined) replaceFacts(from, readAgain(row));
    }
  }

  function showSettings(): void {
    const view = views.view("settings", "thread");
    view.element.replaceChildren(make("div", "nH f2 e", {}, make("h2", "dt", {}, words.settings)));
    shown = undefined;
    views.show(view);
    setTitle(words.settings);
  }

  function replaceFacts(section: ListSection, changed: ThreadFacts): void {
    const row = rowOf(section, changed.threadId);
    section.page = {
      ...section.page,
      threads: section.page.threads.map((one) => (one.threadId === changed.threadId ? changed : one)),
    };
    if (row !== undefined) renewRow(section, row, changed, "cells");
  }

  async function refresh(): Promise<void> {
    if (route?.kind === "list" && shown !== undefined) {
      const { section, view } = shown;
      const current = route;
      const page = await pageOf(current);
      if (route !== current) return;
      arrive(section, page);
      showRange(view.toolbar, section, config.lang);
    }
    await countUnread();
  }

  async function act(threads: readonly ThreadFacts[], action: string): Promise<void> {
    for (const thread of threads) {
      await sendAction(thread.threadId, action);
      const changed = changedBy(thread, action);
      if (changed !== undefined && shown !== undefined) replaceFacts(shown.section, changed);
    }
    if (action !== "archive" && action !== "trash") return countUnread();
    lastRemoved = threads;
    shown?.section.selected.clear();
    showToast(shell.toast, action === "archive" ? words.archived : words.removed, words.undo);
    await refresh();
    if (shown !== undefined) showSelection(shown.view.toolbar, 0);
  }

  async function countUnread(): Promise<void> {
    const { total } = await requestList("in:inbox is:unread", 0, 0);
    showUnreadCount(shell.navigation, total);
    if (route?.kind === "list" && route.view === "inbox")
      setTitle(total > 0 ? `${words.nav.inbox} (${total})` : words.nav.inbox);
  }

  function setTitle(what: string): void {
    document.title = `${what} - ${config.account} - Gmail`;
  }

  function go(next: string): void {
    location.hash = `#${next}`;
  }

  return {
    shell,
    config,
    section: () => shown?.section,
    followUrl,
    go,
    openThread: (thread) => {
      if (route?.kind === "list") go(threadRoute(route.base, thread.legacyThreadId));
    },
    back: () => {
      if (route?.kind === "thread") go(route.base);
    },
    turnPage: (by) => {
      if (route?.kind !== "list" || route.page + by < 1) return;
      // Gmail changes the URL in both ways; this one fires no hashchange.
      history.pushState(null, "", `#${pageRoute(route.base, route.page + by)}`);
      void followUrl();
    },
    refresh,
    act,
    undo: async () => {
      for (const thread of lastRemoved) await sendAction(thread.threadId, "undo");
      lastRemoved = [];
      hideToast(shell.toast);
      await refresh();
    },
    toggleSelected: (threadId) => {
      if (shown === undefined) return;
      const { selected } = shown.section;
      if (!selected.delete(threadId)) selected.add(threadId);
      refreshState(shown.section, threadId);
      showSelection(shown.view.toolbar, selected.size);
    },
  };
}

function readAgain(thread: ThreadFacts): ThreadFacts {
  return {
    ...thread,
    unread: false,
    senders: thread.senders.map((person) => ({ ...person, unread: false })),
  };
}

/** What a row shows at once, before the server is asked again; `undefined`: the row goes. */
function changedBy(thread: ThreadFacts, action: string): ThreadFacts | undefined {
  if (action === "read") return readAgain(thread);
  if (action === "unread")
    return { ...thread, unread: true, senders: thread.senders.map((one) => ({ ...one, unread: true })) };
  return action === "star" || action === "unstar" ? { ...thread, starred: action === "star" } : undefined;
}
