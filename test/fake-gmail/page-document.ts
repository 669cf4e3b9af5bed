/**
 * The HTML document of the simulated page, with the variables and inline data
 * that Gmail sets before its own code runs (gmail-page.md 4.1).
 *
 * Assumption: `_GM_setData` is an assigned property and is called once per inline
 * script. Extensions that wrap it find it there before the call (three public
 * ones do so); how Gmail itself defines it is not on public record.
 */
import { embeddedList } from "./list-payload.ts";
import type { PageConfig } from "./page/page-config.ts";
import type { ListPage, OpenedThread } from "./page/thread-facts.ts";
import { embeddedThreads } from "./thread-payload.ts";

export interface DocumentParts {
  readonly config: PageConfig;
  readonly nonce: string;
  readonly unreadCount: number;
  readonly firstList: ListPage;
  /** Threads that come whole with the document. */
  readonly firstThreads: readonly OpenedThread[];
  /** File names of the page's style sheets. */
  readonly styles: readonly string[];
  /** File names of its modules, to be loaded ahead. */
  readonly modules: readonly string[];
}

/** Where the page's own code and styles are served. */
export const assetFolder = "/mail/u/0/assets/";
/** Identifies the user to Gmail's server; any ten hex digits will do here. */
const accountKey = "5e1f0c4a7d";

export function pageDocument(parts: DocumentParts): string {
  const { config, nonce } = parts;
  const { accountPath } = config;
  const owner = config.axes.title === "with-address" ? ` - ${config.account}` : "";
  const title = `Inbox${parts.unreadCount > 0 ? ` (${parts.unreadCount})` : ""}${owner} - Gmail`;
  const inlineData = {
    Cl6csf: [["sfd", null, JSON.stringify(embeddedThreads(parts.firstThreads))]],
    a6jdv: [["sbv", null, JSON.stringify(embeddedList(parts.firstList))]],
    sBEv4c: [["mla", [[config.account, config.accountName, 0]]]],
  };
  const script = (code: string) => `<script nonce="${nonce}">\n${code}\n</script>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(config.lang)}" class="${config.dark ? "dark" : ""}">
<head>
<meta charset="utf-8">
<base href="https://mail.google.com/mail/${accountPath}/">
<title>${escapeHtml(title)}</title>
${parts.styles.map((name) => `<link rel="stylesheet" href="${assetFolder}${name}">`).join("\n")}
${parts.modules.map((name) => `<link rel="modulepreload" nonce="${nonce}" href="${assetFolder}${name}">`).join("\n")}
${script(variables(config))}
${script(`_GM_setData(${inScript({ w43KIf: ["", "", accountKey] })});`)}
${script(`_GM_setData(${inScript(inlineData)});`)}
<script type="application/json" id="page-config">${inScript(config)}</script>
</head>
<body>
<div id="loading"><div class="msg">${escapeHtml(config.account)}</div><div class="lpb"></div></div>
<script type="module" nonce="${nonce}" src="${assetFolder}start.ts"></script>
</body>
</html>`;
}

function variables(config: PageConfig): string {
  const globals: unknown[] = new Array(25).fill(null);
  globals[4] = `gmail.pinto-server_20260901.06_p1.${config.lang.replace("-", "_")}`;
  globals[7] = `/mail/${config.accountPath}`;
  globals[9] = accountKey;
  globals[10] = config.account;
  globals[12] = "https://support.google.com/mail/";
  globals[24] = [];
  const bar = [
    [
      [null, null, null, null, config.lang],
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      [0, 0, 0, 0, 0, config.account],
    ],
  ];
  return [
    `var GLOBALS = ${inScript(globals)};`,
    'var GM_SPT_ENABLED = "true", GM_RFT_ENABLED = "true";',
    `window.gbar = { _CONFIG: ${inScript(bar)} };`,
    "window.GM_inlineData = {};",
    "window._GM_setData = function (part) { Object.assign(window.GM_inlineData, part); };",
  ].join("\n");
}

/** JSON that can stand inside a script element: nothing in mail can close it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
