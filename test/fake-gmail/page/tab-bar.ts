/** The category tabs above the inbox. Assumption: put together from selectors only (gmail-page.md 2.4). */
import { make } from "./make.ts";
import type { TabName, Words } from "./words.ts";

const tabs: readonly (readonly [TabName, string])[] = [
  ["primary", "aIf-aLe"],
  ["promotions", "aJi-aLe"],
  ["social", "aKe-aLe"],
  ["updates", "aH2-aLe"],
  ["forums", "aH3-aLe"],
];

export function makeTabBar(words: Words): HTMLElement {
  const cells = tabs.map(([name, className]) => {
    const attributes = {
      role: "tab",
      "aria-selected": "false",
      "aria-label": words.tabs[name],
      tabindex: "0",
      "data-tab": name,
    };
    const inner = make(
      "div",
      "aKx",
      {},
      make("div", "aKv", {}, make("div", "aKw"), make("div", "aKz", {}, words.tabs[name])),
    );
    return make("td", "aRz J-KU", {}, make("div", `aAy ${className}`, attributes, inner));
  });
  const table = make(
    "table",
    "aKk",
    { role: "presentation" },
    make("tbody", "", {}, make("tr", "aAA", {}, ...cells)),
  );
  return make("div", "aKh", {}, table);
}

export function selectTab(bar: HTMLElement, name: string): void {
  for (const tab of bar.querySelectorAll<HTMLElement>(".aAy")) {
    const isSelected = tab.getAttribute("data-tab") === name;
    tab.setAttribute("aria-selected", String(isSelected));
    tab.classList.toggle("J-KU-KO", isSelected);
  }
}

/** `#inbox` for Primary, `#category/…` for the others. */
export function tabRoute(tab: HTMLElement): string {
  const name = tab.getAttribute("data-tab");
  return name === "primary" ? "inbox" : `category/${name}`;
}
