/** Shows what the URL asks for: a list, a thread or the settings. */
import { holdBack, wait } from "./late-parts.ts";
import { drawSection, type ListSection } from "./list-section.ts";
import { make } from "./make.ts";
import { selectNavItem } from "./navigation.ts";
import { type PageState, setTitle } from "./page-state.ts";
import { fillPane, hasPane, markOpenRow } from "./panes.ts";
import { type ListRoute, parseRoute, type ThreadRoute } from "./routes.ts";
import { countUnread, refresh, replaceFacts, requestPage, withRead } from "./row-actions.ts";
import { shapeOpened, shapePage } from "./shape-threads.ts";
import { requestThread, sendAction } from "./sync.ts";
import type { ListPage, OpenedThread } from "./thread-facts.ts";
import { makeThread } from "./thread-view.ts";
import { showRange, showSelection } from "./toolbar.ts";
import type { Words } from "./words.ts";

/** Resolves once everything is drawn, or once the URL has moved on. */
export async function followUrl(state: PageState): Promise<void> {
  const route = parseRoute(location.hash, state.config.tabs);
  state.route = route;
  if (route.kind === "list") await showList(state, route);
  else if (route.kind === "thread" && hasPane(state.config.axes)) await showBesideList(state, route);
  else if (route.kind === "thread") await showThread(state, route);
  else showSettings(state);
  await countUnread(state);
}

async function showList(state: PageState, route: ListRoute): Promise<void> {
  const { views, shell, words, config } = state;
  const view = views.view(route.view, "list");
  const lists = views.lists(view, route);
  const section = lists[0]?.section ?? views.section(view, route);
  state.shown = { view, section };
  views.show(view);
  selectNavItem(shell.navigation, route.view);
  setTitle(state, viewName(route, words));
  if (hasPane(config.axes)) {
    fillPane(view.element, make("div", "apa"));
    markOpenRow(view.element, undefined);
  }
  // The list arrives after its view, as it has since 2023-10; a list kept from before is shown at once.
  if (state.isStale) await refresh(state);
  state.isStale = false;
  if (lists.length > 0) await Promise.all(lists.map((list) => loadOne(state, route, list)));
  else if (section.pageNumber !== route.page) await loadPage(state, route, section);
  if (state.route !== route) return;
  showRange(view.toolbar, section, config.lang);
  showSelection(view.toolbar, section.selected.size);
}

async function loadPage(state: PageState, route: ListRoute, section: ListSection): Promise<void> {
  const page = takeEmbedded(state, route) ?? (await requestPage(state, route));
  await drawPage(state, route, section, page);
  section.element.closest(".Tm")?.scrollTo(0, 0);
}

/** One of several lists of an inbox. `shown` is the route of the whole. */
async function loadOne(
  state: PageState,
  shown: ListRoute,
  { section, route }: { readonly section: ListSection; readonly route: ListRoute },
): Promise<void> {
  if (section.pageNumber === shown.page) return;
  await drawPage(state, shown, section, await requestPage(state, route));
}

async function drawPage(
  state: PageState,
  route: ListRoute,
  section: ListSection,
  page: ListPage,
): Promise<void> {
  const { axes, lateMs } = state.config;
  if (axes.list === "late") await wait(lateMs);
  if (state.route !== route) return;
  section.selected.clear();
  section.cursor = undefined;
  drawSection(section, page);
  section.pageNumber = route.page;
  if (axes.rowIds === "late") holdBack(section.element, "[data-thread-id]", /^data-/u, lateMs);
}

/** The first view needs no request: its list came with the document. */
function takeEmbedded(state: PageState, route: ListRoute): ListPage | undefined {
  const { embedded } = state;
  state.embedded = undefined;
  if (embedded === undefined || route.base !== "inbox" || route.page !== 1) return undefined;
  return shapePage(embedded, state.config);
}

/** In a split: the list stays as it is, the thread stands in the pane. */
async function showBesideList(state: PageState, route: ThreadRoute): Promise<void> {
  const { config, words } = state;
  const around = parseRoute(route.base, config.tabs);
  if (around.kind !== "list") return;
  const thread = await requestThread(route.legacyThreadId);
  if (state.route !== route) return;
  state.route = around;
  await showList(state, around);
  if (state.route !== around || state.shown === undefined) return;
  state.route = route;
  const { view, section } = state.shown;
  if (thread === undefined) return;
  const content = drawThread(state, thread);
  fillPane(view.element, content.querySelector<HTMLElement>(".a98.iY, table.Bs") ?? content);
  setTitle(state, thread.subject === "" ? words.noSubject : thread.subject);
  if (thread.messages.some((message) => message.unread)) await markRead(thread, section);
  markOpenRow(view.element, thread.legacyThreadId);
}

function drawThread(state: PageState, thread: OpenedThread): HTMLElement {
  const { config, words } = state;
  const shaped = shapeOpened(thread, config);
  const content = makeThread(shaped, config, words);
  state.opened = { thread: shaped, element: content };
  if (config.axes.legacyId === "late") {
    const last = [...content.querySelectorAll(".adn")].at(-1)?.parentElement;
    if (last) holdBack(last, ".adn", /^data-legacy-message-id$/u, config.lateMs);
  }
  return content;
}

async function showThread(state: PageState, route: ThreadRoute): Promise<void> {
  const { views, words } = state;
  const thread = await requestThread(route.legacyThreadId);
  if (state.route !== route) return;
  const view = views.view("thread", "thread");
  const content = thread === undefined ? make("div", "TC", {}, words.empty) : drawThread(state, thread);
  view.element.replaceChildren(content);
  const list = state.shown?.section;
  state.shown = undefined;
  views.show(view);
  if (thread === undefined) return;
  setTitle(state, thread.subject === "" ? words.noSubject : thread.subject);
  if (thread.messages.some((message) => message.unread)) await markRead(thread, list);
}

/** Opening reads; the row in the hidden list learns of it at once. */
async function markRead(thread: OpenedThread, list: ListSection | undefined): Promise<void> {
  await sendAction(thread.threadId, "read");
  const row = list?.page.threads.find((one) => one.threadId === thread.threadId);
  if (list !== undefined && row !== undefined) replaceFacts(list, withRead(row, true));
}

function showSettings(state: PageState): void {
  const { views, words } = state;
  const view = views.view("settings", "thread");
  view.element.replaceChildren(make("div", "nH f2", {}, make("h2", "dt", {}, words.settings)));
  state.shown = undefined;
  views.show(view);
  setTitle(state, words.settings);
}

function viewName(route: ListRoute, words: Words): string {
  const names: Readonly<Record<string, string>> = words.nav;
  return names[route.view] ?? route.label ?? route.base;
}
