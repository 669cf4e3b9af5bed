/** The view of one open thread: its heading and its messages, the last one expanded. */
import { emojiText } from "./emoji-text.ts";
import { make, newId } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import type { OpenedThread } from "./thread-facts.ts";
import { makeMessage } from "./thread-message.ts";
import type { Words } from "./words.ts";

/**
 * The content of the thread's view. Assumption: no capture shows the block around
 * `h2.hP` or the reply footer; they are put together from the selectors in use.
 */
export function makeThread(thread: OpenedThread, config: PageConfig, words: Words): HTMLElement {
  const heading = make(
    "h2",
    "hP",
    {
      tabindex: "-1",
      id: newId(),
      "data-thread-perm-id": permId(thread, config),
      "data-legacy-thread-id": thread.legacyThreadId,
    },
    ...(thread.subject === "" ? [words.noSubject] : emojiText(thread.subject)),
  );
  const labels = thread.labels.map((label) => {
    const name = make("div", "hN", { "data-tooltip": label }, label);
    return make("div", "hR", {}, make("div", "hO", {}, name));
  });
  const chips = make("span", "J-J5-Ji", {}, ...labels);
  const tools = make(
    "div",
    "bHJ",
    {},
    make("button", "pYTkkf", { jsname: "tRarif", "aria-label": words.more }),
  );
  const list = make("div", "", { role: "list" }, ...messageList(thread, config, words));
  const parts = [
    make("div", "nH V8djrc byY", {}, make("div", "nH", {}, make("div", "ha", {}, heading, chips), tools)),
    make("div", "nH aHU", {}, make("div", "nH hx", {}, list)),
    make("div", "btDi4d", {}, ...replyFooters(config, words)),
  ];
  if (config.axes.threadRoot === "div")
    return make("div", "g id", {}, make("div", "nH a98 iY", {}, ...parts));
  // Until 2023-11-16. The row is a child of the table, as InboxSDK looks for it: Gmail made no tbody.
  const cell = make("td", "Bu", {}, make("div", "nH if", {}, ...parts));
  const row = make("tr", "", {}, cell, make("td", "Bu y3"));
  return make("div", "g id", {}, make("table", "Bs nH iY", { role: "presentation" }, row));
}

/** Sometimes missing since 2025-11, sometimes the word "undefined"; extensions must do without. */
function permId(thread: OpenedThread, config: PageConfig): string | undefined {
  if (config.axes.permId === "absent") return undefined;
  return config.axes.permId === "undefined" ? "undefined" : thread.threadId;
}

function messageList(thread: OpenedThread, config: PageConfig, words: Words): HTMLElement[] {
  // A draft behind mail that was sent opens as a form, which is not simulated.
  const sent = thread.messages.filter(({ isDraft }) => !isDraft);
  const shown = sent.length === 0 ? thread.messages : sent;
  const last = shown.length - 1;
  return shown.map((message, index) => {
    const item = makeMessage(message, index === last, config, words);
    if (index === last && config.axes.replyForm !== "none") item.append(make("div", "ip"));
    if (index !== last) expandOnClick(item, () => makeMessage(message, true, config, words));
    return item;
  });
}

function expandOnClick(collapsed: HTMLElement, expanded: () => HTMLElement): void {
  collapsed.addEventListener("click", () => collapsed.replaceWith(expanded()), { once: true });
}

/** In the roll-out of 2025-11 a second bar, which is not shown, comes before the one that is. */
function replyFooters(config: PageConfig, words: Words): HTMLElement[] {
  const shown = replyFooter(words);
  if (config.axes.replyBars === "one") return [shown];
  const hidden = replyFooter(words);
  hidden.style.display = "none";
  hidden.querySelector<HTMLElement>(".amn")?.style.setProperty("display", "none");
  return [hidden, shown];
}

function replyFooter(words: Words): HTMLElement {
  const button = (className: string, name: string) =>
    make("span", `ams ${className}`, { role: "link", tabindex: "0" }, name);
  return make(
    "div",
    "amr",
    {},
    make("div", "nr", {}, make("div", "amn", {}, button("bkI", words.reply), button("bkG", words.forward))),
  );
}
