/**
 * Rows that a reader must leave alone: advertisements, rows made by other
 * extensions, and conversations whose ids or senders are not there (yet). They are
 * copies of the first row, put before it; the page itself does not count them.
 */
import { type ListSection, sectionRows } from "./list-section.ts";
import { linesOf } from "./row-lines.ts";

/**
 * - `ad`: an advertisement of the older form, `ad2023` of the newer one
 * - `otherExtension`: made by InboxSDK, which marks its rows
 * - `withoutIds`: thread ids have not arrived; `undefinedIds`: they are the word "undefined"
 * - `withoutSender`: no address and no name anywhere
 */
export type OddRow = "ad" | "ad2023" | "otherExtension" | "withoutIds" | "undefinedIds" | "withoutSender";

export function insertOddRow(section: ListSection, kind: OddRow): void {
  const first = sectionRows(section)[0];
  if (first === undefined) return;
  const lines = linesOf(first).map((line) => line.cloneNode(true));
  for (const [index, row] of lines.entries()) {
    if (!(row instanceof HTMLTableRowElement)) return;
    if (index === 0) row.id = `:odd-${kind}`;
    row.classList.add("odd-row");
    changes[kind](row);
  }
  first.before(...lines);
}

const changes: Readonly<Record<OddRow, (row: HTMLTableRowElement) => void>> = {
  ad: (row) => row.querySelector(".y6")?.classList.add("am0"),
  ad2023: (row) => row.querySelector(".y6")?.classList.add("bvA"),
  otherExtension: (row) => row.classList.add("inboxsdk__ignore_row"),
  withoutIds: (row) => changeIds(row, undefined),
  undefinedIds: (row) => changeIds(row, "undefined"),
  withoutSender: (row) => {
    for (const sender of row.querySelectorAll("[email], [name]")) sender.remove();
  },
};

function changeIds(row: HTMLTableRowElement, value: string | undefined): void {
  for (const element of row.querySelectorAll("[data-thread-id]")) {
    for (const name of element.getAttributeNames().filter((one) => one.startsWith("data-"))) {
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }
}
