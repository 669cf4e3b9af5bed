/** The column at the left: compose, system views, labels (gmail-page.md 2.8, a capture of 2024). */
import { make, newId } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import type { NavName, Words } from "./words.ts";

const classes: Readonly<Record<NavName, string>> = {
  inbox: "bnt",
  starred: "bnw",
  sent: "bnu",
  drafts: "bnr-drafts",
  all: "bnq",
  spam: "bnq",
  trash: "bnq",
};
const systemViews = [
  "inbox",
  "starred",
  "sent",
  "drafts",
  "all",
  "spam",
  "trash",
] as const satisfies readonly NavName[];

export function makeNavigation(config: PageConfig, words: Words): HTMLElement {
  const compose = make("div", "T-I T-I-KE L3", { role: "button", gh: "cm", tabindex: "0" }, words.compose);
  const system = systemViews.map((name) =>
    navItem(name, words.nav[name], `aHS-${classes[name]} nav-${name}`),
  );
  const labels = config.labels.map((label) =>
    navItem(
      `label/${encodeURIComponent(label.toWellFormed())}`,
      label.slice(label.lastIndexOf("/") + 1),
      "aHS-bnr",
      label,
    ),
  );
  return make(
    "div",
    "nH oy8Mbf nn aeN WR a6o",
    { role: "navigation" },
    make("div", "aqn aIH", {}, make("div", "aic", {}, make("div", "z0", {}, compose))),
    make(
      "div",
      "aqk aql bkL",
      {},
      make("div", "byl", {}, make("div", "TK", {}, ...system)),
      make(
        "div",
        "byl",
        { gh: "cl" },
        make("div", "aAw", {}, words.labels),
        make("div", "TK", {}, ...labels),
      ),
    ),
  );
}

/** Marks the item of the shown view; `route` as in `routes.ts`. */
export function selectNavItem(navigation: HTMLElement, route: string): void {
  for (const item of navigation.querySelectorAll<HTMLElement>(".aim")) {
    const isSelected = item.querySelector("a")?.getAttribute("href") === `#${route}`;
    item.classList.toggle("ain", isSelected);
    item.firstElementChild?.classList.toggle("nZ", isSelected);
  }
}

/** "Inbox 3": an unread count beside a name, or none. */
export function showUnreadCount(navigation: HTMLElement, count: number): void {
  const item = navigation.querySelector<HTMLElement>(".nav-inbox");
  item?.querySelector(".bsU")?.replaceChildren(count > 0 ? String(count) : "");
  item?.querySelector(".nU")?.classList.toggle("n1", count > 0);
}

function navItem(route: string, name: string, className: string, fullName = name): HTMLElement {
  const link = make(
    "a",
    "J-Ke n0",
    { href: `#${route}`, "aria-label": name, draggable: "false", tabindex: "-1" },
    name,
  );
  const inner = make(
    "div",
    `TN ${className}`,
    {},
    make("div", "qj qr"),
    make("div", "aio UKr6le", {}, make("span", "nU", {}, link), make("div", "bsU")),
    make("div", "nL aif", {}, make("div", "pM aj0", { "data-label-name": fullName })),
  );
  return make("div", "aim", {}, make("div", "TO", { "data-tooltip": name, id: newId() }, inner));
}
