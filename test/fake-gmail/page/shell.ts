/**
 * The frame around the views: header, navigation, toolbars, the scroller with the
 * views, side rail and toast. The chain of ancestors of a list is that of
 * gmail-page.md 2.4.
 *
 * Assumptions: the inside of the header and of the side rail; where `.aeH` hangs
 * (selectors agree that it lies outside the scroller and holds one `.G-atb` a view).
 */
import { make } from "./make.ts";
import { makeNavigation } from "./navigation.ts";
import type { PageConfig } from "./page-config.ts";
import type { Words } from "./words.ts";

export interface Shell {
  /** `.aeH`: holds the toolbar of each view. */
  readonly toolbars: HTMLElement;
  /** `.aeF > .nH`: holds the views. */
  readonly views: HTMLElement;
  readonly navigation: HTMLElement;
  /** `.b8`, empty while there is nothing to say. */
  readonly toast: HTMLElement;
  readonly search: HTMLInputElement;
  /** The account's picture in the header. */
  readonly account: HTMLElement;
}

export function makeShell(config: PageConfig, words: Words): Shell {
  const toolbars = make("div", "aeH");
  const views = make("div", "nH");
  const scroller = make("div", "Tm aeJ", {}, make("div", "aeF", {}, views));
  const list = make("div", "nH ar4 z", {}, make("div", "", {}, toolbars, make("div", "AO", {}, scroller)));
  const column = make("div", "nH bkK nn", {}, make("div", "nH", {}, make("div", "nH", {}, list)));
  const rail = make(
    "div",
    "nH bAw nn",
    {},
    make("div", "aUx", {}, make("div", "WN9Ejb brC-brG"), sideRail()),
  );
  const navigation = makeNavigation(config, words);
  const main = make("div", "nH bkL", {}, make("div", "no", {}, navigation, column, rail));
  const search = make("input", "gb_ye aJh", {
    placeholder: words.search,
    "aria-label": words.search,
    name: "q",
    type: "text",
    autocomplete: "off",
  });
  const toast = make("div", "b8", { role: "alert", "aria-live": "assertive" });
  const page = make("div", "nH", { style: "position: relative" }, header(config, words, search), main);
  // Gmail hides its loading screen and keeps the body as it is, with whatever others have put there.
  document.getElementById("loading")?.style.setProperty("display", "none");
  document.body.append(make("div", "nH", {}, page), toast);
  document.body.classList.add("aAU", `density-${config.density}`);
  if (isRightToLeft(config)) document.body.dir = "rtl";
  if (config.axes.direction === "ltr") document.body.dir = "ltr";
  // A thread in a window of its own; what it lacks is hidden by styles.
  if (config.axes.page === "popout") document.body.classList.add("xE", "Su");
  const account = page.querySelector<HTMLElement>("a.gb_B") ?? page;
  return { toolbars, views, navigation, toast, search, account };
}

function isRightToLeft(config: PageConfig): boolean {
  const { direction } = config.axes;
  return direction === "rtl" || (direction === "by-language" && /^(ar|he|fa|ur)\b/u.test(config.lang));
}

/** Writes whose page it is. */
export function showAccount(shell: Shell, config: PageConfig, words: Words): void {
  shell.account.setAttribute("aria-label", accountLabel(config, words));
}

function accountLabel(config: PageConfig, words: Words): string {
  return `${words.account}: ${config.accountName}\u00a0\n(${config.account})`;
}

function header(config: PageConfig, words: Words, search: HTMLElement): HTMLElement {
  const name = accountLabel(config, words);
  const initial = [...config.accountName][0]?.toUpperCase() ?? "?";
  const account = make(
    "a",
    "gb_B gb_Za gb_0",
    { "aria-label": name, href: "#settings/accounts", role: "button", tabindex: "0" },
    make("span", "account-initial", { "aria-hidden": "true" }, initial),
  );
  const form = make(
    "form",
    "gb_te aJf",
    { role: "search", id: "aso_search_form_anchor", action: "#" },
    make("span", "search-glass", { "aria-hidden": "true" }),
    search,
  );
  const settings = make("a", "FH", {
    "aria-label": words.settings,
    "data-tooltip": words.settings,
    href: "#settings/general",
    role: "button",
  });
  const brand = make("div", "gb_Ld", {}, make("span", "menu-bars", { "aria-hidden": "true" }), brandName());
  return make(
    "div",
    "nH oy8Mbf qp",
    {},
    make(
      "header",
      "gb_Ha gb_Qa",
      { id: "gb", role: "banner" },
      brand,
      make("div", "gb_Gd", {}, form),
      make("div", "gb_Od", {}, settings, account),
    ),
  );
}

/** Says plainly what this is, with a drawing of our own. */
function brandName(): HTMLElement {
  return make(
    "a",
    "brand",
    { href: "#inbox", "aria-label": "Mail" },
    make("span", "brand-envelope"),
    make("span", "brand-word", {}, "Mail"),
  );
}

function sideRail(): HTMLElement {
  const dots = ["calendar", "keep", "tasks", "contacts"].map((name) =>
    make("div", `rail-dot rail-${name}`, { role: "tab", "aria-label": name }),
  );
  return make("div", "brC-aT5-aOt-Jw", { role: "tablist" }, ...dots);
}
