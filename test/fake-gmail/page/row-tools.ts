/** The tools that Gmail shows in place of the date while the pointer is on a row. */
import { make, newId } from "./make.ts";
import type { RowLook } from "./row.ts";
import type { ThreadFacts } from "./thread-facts.ts";

export function rowTools(thread: ThreadFacts, look: RowLook): HTMLElement {
  const { words } = look;
  const tools = [
    { className: "bqX brq", name: words.archive, action: "archive" },
    { className: "bqX bru", name: words.remove, action: "trash" },
    thread.unread
      ? { className: "bqX SHFPQe", name: words.markRead, action: "read" }
      : { className: "bqX SHFPQe", name: words.markUnread, action: "unread" },
    { className: "bqX brv", name: words.snooze, action: "" },
  ].map(({ className, name, action }) =>
    make("li", className, {
      "data-tooltip": name,
      "aria-label": name,
      role: "button",
      jslog: jslogOf(thread),
      jsaction: action,
    }),
  );
  return make("td", "bq4 xY", {}, make("ul", "bqY", { id: newId(), role: "toolbar" }, ...tools));
}

/** The tools of genuine rows carry the thread id in base64. */
function jslogOf(thread: ThreadFacts): string {
  return `20277; u014N:cOuCgd,Kr2w4b; 1:${btoa(JSON.stringify([`#${thread.threadId}`]))}`;
}
