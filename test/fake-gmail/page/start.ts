/**
 * Starts the page: reads what came with the document, builds the shell and follows
 * the URL. If the inline data did not arrive, something broke `_GM_setData`, and
 * Gmail would not load either.
 */
import { createGmailPage } from "./gmail-page.ts";
import { listenToKeys } from "./keyboard.ts";
import { make } from "./make.ts";
import { listenToMouse } from "./mouse.ts";
import { startOtherExtension } from "./other-extension.ts";
import type { Density, PageConfig } from "./page-config.ts";
import { threadRoute } from "./routes.ts";
import { listFromEmbedded, useAccount } from "./sync.ts";
import { exposeControl } from "./test-control.ts";

declare global {
  interface Window {
    GM_inlineData?: { readonly a6jdv?: unknown };
  }
}

const densities: readonly Density[] = ["default", "comfortable", "compact"];

async function start(): Promise<void> {
  const embedded = window.GM_inlineData?.a6jdv;
  const list = Array.isArray(embedded) ? embedded[0]?.[2] : undefined;
  if (typeof list !== "string") {
    document.body.append(
      make("div", "gmail-broken", {}, "The system encountered a problem (#2014). Retrying in 1:00."),
    );
    return;
  }
  const config = readConfig();
  document.documentElement.classList.toggle("dark", config.dark);
  if (config.axes.theme === "dark-frame") document.documentElement.classList.add("dark-frame");
  useAccount(config.accountPath);
  goToAskedView(config);
  const page = exposeControl(createGmailPage(config, listFromEmbedded(JSON.parse(list))), config);
  startOtherExtension(config.axes.company, page.shell.views);
  listenToMouse(page);
  listenToKeys(page);
  page.shell.search.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    page.go(`search/${encodeURIComponent(page.shell.search.value)}`);
  });
  // Back and forward over pushed states fire popstate alone; a changed hash fires both.
  let followed = location.hash;
  const follow = () => {
    if (location.hash === followed) return;
    followed = location.hash;
    void page.followUrl();
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  const pushState = history.pushState.bind(history);
  history.pushState = (...parts) => {
    pushState(...parts);
    followed = location.hash;
  };
  await page.followUrl();
  new EventSource("/mail/u/0/channel").addEventListener("message", () => void page.refresh());
}

/** The view that an address without a hash asks for by a parameter, or the thread of a pop-out. */
function goToAskedView({ axes, labels }: PageConfig): void {
  const thread = new URLSearchParams(location.search).get("th");
  const routes: Readonly<Record<string, string>> = {
    search: "search/is:unread",
    label: `label/${encodeURIComponent(labels[0] ?? "Nordwind")}`,
  };
  const route = thread === null ? (routes[axes.route] ?? axes.route) : threadRoute("inbox", thread);
  if (location.hash === "" && route !== "inbox") history.replaceState(null, "", `#${route}`);
}

/** The account's settings; `?dark=1`, `?dark=0` and `?density=compact` in the address go before them. */
function readConfig(): PageConfig {
  const config: PageConfig = JSON.parse(document.getElementById("page-config")?.textContent ?? "{}");
  const parameters = new URLSearchParams(location.search);
  const density = densities.find((name) => name === parameters.get("density")) ?? config.density;
  const dark = parameters.get("dark");
  return { ...config, density, dark: dark === null ? config.dark : dark === "1" };
}

await start();
