/** Tells the background what the visible list of the inbox shows, each time that this is another, and again when the tab is looked at. */
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { findAll } from "../../lib/gmail-page/find.ts";
import { holdsAnyRow } from "../../lib/gmail-page/holds-any-row.ts";
import { listRange } from "../../lib/gmail-page/probes.ts";
import { readSeenList, type SeenList } from "../../lib/gmail-page/read-seen-list.ts";
import type { View } from "../../lib/gmail-page/read-view.ts";
import { isShown } from "../../lib/gmail-page/visible.ts";

/** Returns a function that is called when the list has come to rest; hidden tabs say nothing, as theirs may be old. */
export function createListReport(
  document: Document,
  read: () => readonly [view: View, mails: readonly MessageFacts[] | null],
  onList: (list: SeenList) => void,
): () => void {
  let told = "";
  let before: SeenList | null = null;
  return () => {
    if (document.hidden) {
      told = "";
      return;
    }
    const [view, mails] = read();
    // Rows of which we know nothing any more are no sign that the list is empty.
    if (mails?.length === 0 && holdsAnyRow(view.panels)) return;
    const range = findAll([document], listRange, uncounted).find(isShown)?.textContent ?? "";
    const { hash } = document.location;
    const list = mails && readSeenList(view, { hash, range }, mails, before);
    const text = JSON.stringify(list);
    if (list === null || text === told) return;
    before = list;
    told = text;
    onList(list);
  };
}
