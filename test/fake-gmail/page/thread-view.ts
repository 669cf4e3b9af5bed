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
      "data-thread-perm-id": thread.threadId,
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
  return make(
    "div",
    "g id",
    {},
    make(
      "div",
      "nH a98 iY",
      {},
      make("div", "nH V8djrc byY", {}, make("div", "nH", {}, make("div", "ha", {}, heading, chips), tools)),
      make("div", "nH aHU", {}, make("div", "nH hx", {}, list)),
      make("div", "btDi4d", {}, replyFooter(words)),
    ),
  );
}

function messageList(thread: OpenedThread, config: PageConfig, words: Words): HTMLElement[] {
  const last = thread.messages.length - 1;
  return thread.messages.map((message, index) => {
    const item = makeMessage(message, index === last, config, words);
    if (index !== last) expandOnClick(item, () => makeMessage(message, true, config, words));
    return item;
  });
}

function expandOnClick(collapsed: HTMLElement, expanded: () => HTMLElement): void {
  collapsed.addEventListener("click", () => collapsed.replaceWith(expanded()), { once: true });
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
