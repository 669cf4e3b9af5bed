/**
 * The views of the page. Each route keeps its own under `.aeF > .nH`; all but one
 * are hidden by `style="display: none"` with their old tables in them, and
 * `role=main` moves to the one that is shown.
 */
import { type ListSection, makeSection } from "./list-section.ts";
import { make } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
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
  show(view: View): void;
}

export function createViews(shell: Shell, config: PageConfig, words: Words): Views {
  const views = new Map<string, View>();

  function view(name: string, kind: "list" | "thread"): View {
    const known = views.get(name);
    if (known !== undefined) return known;
    const made = makeView(kind, words);
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

  function addSection(shown: View, route: ListRoute): ListSection {
    const { lang, now, density } = config;
    const label = route.label === undefined ? {} : { label: route.label };
    const isInbox = route.view === "inbox";
    const made = makeSection(
      { words, lang, now, density, view: route.look, ...label },
      isInbox && route.section !== "primary" ? words.emptyTab : words.empty,
      isInbox,
    );
    if (isInbox && config.tabs && shown.sections.size === 0) {
      shown.element.append(make("div", "UI", {}, make("div", "aDP", {}, makeTabBar(words))));
    }
    (shown.element.querySelector(".aDP") ?? shown.element).append(made.element);
    shown.sections.set(route.section, made);
    return made;
  }

  function show(shown: View): void {
    for (const one of views.values()) {
      const isShown = one === shown;
      one.element.style.display = isShown ? "" : "none";
      one.toolbar.style.display = isShown ? "" : "none";
      if (isShown) one.element.setAttribute("role", "main");
      else one.element.removeAttribute("role");
    }
  }

  return { view, section, show };
}

function makeView(kind: "list" | "thread", words: Words): View {
  const element = make("div", "BltHke nH oy8Mbf aE3");
  return { element, toolbar: makeToolbar(kind, words), sections: new Map() };
}
