/**
 * The views of the page. Each route keeps its own under `.aeF > .nH`; all but one
 * are hidden by `style="display: none"` with their old tables in them, and
 * `role=main` moves to the one that is shown.
 */

import { inboxLists, listTitle } from "./inbox-lists.ts";
import { type ListSection, makeSection } from "./list-section.ts";
import { make } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import { addPane, hasPane } from "./panes.ts";
import type { ListRoute } from "./routes.ts";
import type { Shell } from "./shell.ts";
import { makeTabBar, selectTab } from "./tab-bar.ts";
import { makeToolbar } from "./toolbar.ts";
import type { Words } from "./words.ts";

export interface View {
  readonly element: HTMLElement;
  readonly toolbar: HTMLElement;
  /** One list, or one for each tab that was opened. */
  readonly sections: Map<string, ListSection>;
}

export interface Views {
  /** The view of this name, made when it is first asked for. */
  view(name: string, kind: "list" | "thread"): View;
  /** The list of a route; its siblings are hidden. */
  section(view: View, route: ListRoute): ListSection;
  /** All lists of an inbox that shows several at once, with their routes; `[]`: it shows one. */
  lists(view: View, route: ListRoute): readonly { section: ListSection; route: ListRoute }[];
  show(view: View): void;
}

export function createViews(shell: Shell, config: PageConfig, words: Words): Views {
  const views = new Map<string, View>();

  function view(name: string, kind: "list" | "thread"): View {
    const known = views.get(name);
    if (known !== undefined) return known;
    const made = makeView(kind, config, words);
    made.element.style.display = "none";
    made.toolbar.style.display = "none";
    shell.views.append(made.element);
    shell.toolbars.append(made.toolbar);
    views.set(name, made);
    return made;
  }

  function section(shown: View, route: ListRoute): ListSection {
    const known = shown.sections.get(route.section) ?? addSection(shown, route);
    for (const one of shown.sections.values()) one.element.style.display = one === known ? "" : "none";
    const bar = shown.element.querySelector<HTMLElement>(".aKh");
    if (bar !== null) selectTab(bar, route.section);
    return known;
  }

  function lists(shown: View, route: ListRoute): { section: ListSection; route: ListRoute }[] {
    return inboxLists(config.axes, route).map((list) => {
      const known = shown.sections.get(list.section);
      const shownList = known ?? addSection(shown, list);
      if (known === undefined) {
        shownList.element.prepend(listTitle(list.title, config.axes.inbox === "multiple"));
      }
      return { section: shownList, route: list };
    });
  }

  function addSection(shown: View, route: ListRoute): ListSection {
    const { lang, now, density, axes, recordedRows } = config;
    const recorded = recordedRows === undefined ? {} : { recorded: recordedRows };
    const label = route.label === undefined ? {} : { label: route.label };
    const isInbox = route.view === "inbox";
    const made = makeSection(
      { words, lang, now, density, view: route.look, axes, ...label, ...recorded },
      isInbox && route.section !== "primary" ? words.emptyTab : words.empty,
      isInbox,
    );
    if (isInbox && config.tabs && shown.sections.size === 0) addTabs(shown, words);
    placeList(shown, made, config);
    shown.sections.set(route.section, made);
    return made;
  }

  function showOnly(shown: View): void {
    for (const one of views.values()) {
      const isShown = one === shown;
      if (config.axes.openThread === "removed") leaveOrReturn(one, isShown);
      showOrHide(one, isShown);
    }
  }

  function showAsMain(shown: View): void {
    showOnly(shown);
    becomeMain(shown);
  }

  function leaveOrReturn(one: View, isShown: boolean): void {
    if (isShown) shell.views.append(one.element);
    else one.element.remove();
  }

  const late = new Set<View>();
  function becomeMain(one: View): void {
    const becomes = () => {
      if (one.element.style.display === "none") return;
      for (const main of mainsOf(one)) main.setAttribute("role", "main");
    };
    if (config.axes.mainElement === "prompt" || late.has(one)) becomes();
    else setTimeout(becomes, config.lateMs);
    late.add(one);
  }

  return { view, section, lists, show: showAsMain };
}

function makeView(kind: "list" | "thread", config: PageConfig, words: Words): View {
  const { axes } = config;
  const element = make("div", axes.listWrapper === "bGI" ? "bGI nH oy8Mbf S4" : "BltHke nH oy8Mbf aE3");
  if (kind === "list" && hasPane(axes)) addPane(element, axes);
  return { element, toolbar: makeToolbar(kind, words), sections: new Map() };
}

function showOrHide(view: View, isShown: boolean): void {
  view.element.style.display = isShown ? "" : "none";
  view.toolbar.style.display = isShown ? "" : "none";
  if (!isShown) for (const main of mainsOf(view)) main.removeAttribute("role");
}

/** InboxSDK walks `.bGI.nH > .bf5 > .bv9 > .bGC > .bGI[role=main] > [gh=tl]`: in Multiple Inboxes each list has one. */
function mainsOf({ element }: View): readonly HTMLElement[] {
  const inner = [...element.querySelectorAll<HTMLElement>(".bGC > .bGI")];
  return inner.length > 0 ? inner : [element];
}

function addTabs(shown: View, words: Words): void {
  const tabs = make("div", "UI", {}, make("div", "aDP", {}, makeTabBar(words)));
  shown.element.insertBefore(tabs, shown.element.querySelector(".Nu.S3"));
}

/** InboxSDK finds lists that are children of the main element; elsewhere they stand below the tabs. */
function placeList(shown: View, list: ListSection, config: PageConfig): void {
  if (config.axes.listWrapper === "bGI" && config.axes.inbox === "multiple") {
    columnOf(shown).append(make("div", "bGC", {}, make("div", "bGI nH oy8Mbf", {}, list.element)));
    return;
  }
  const belowTabs = config.axes.listWrapper === "bGI" ? null : shown.element.querySelector(".aDP");
  if (belowTabs !== null) belowTabs.append(list.element);
  else shown.element.insertBefore(list.element, shown.element.querySelector(".Nu.S3"));
}

/** Where the lists of Multiple Inboxes stand one below the other. */
function columnOf({ element }: View): HTMLElement {
  const known = element.querySelector<HTMLElement>(".bv9");
  if (known !== null) return known;
  const column = make("div", "bv9");
  element.prepend(make("div", "bf5", {}, column));
  return column;
}
