/**
 * Puts our one node into a row and into the subject line of a thread.
 *
 * Gmail reuses rows for other mail and draws their cells anew, so every call
 * checks where the node is. Only nodes of ours are added and removed; Gmail's own
 * nodes and attributes stay as they are. The place is the one where InboxSDK puts
 * its labels: the start of the flex line of subject and snippet.
 */
import { uncounted } from "./drift-ledger.ts";
import { find } from "./find.ts";
import { ownAttribute } from "./own-nodes.ts";
import { chipPlace } from "./probes.ts";
import { linesOfRow } from "./row-lines.ts";

/** Makes sure that this row holds `host`, once, at its place. False: the row has no place for it. */
export function placeChips(row: Element, host: Element): boolean {
  const place = find(linesOfRow(row), chipPlace, uncounted);
  if (place === null) return false;
  removeOthers(row, host);
  if (place.firstChild !== host) place.insertBefore(host, place.firstChild);
  return true;
}

/** Takes our node out of a row. */
export function clearChips(row: Element): void {
  removeOthers(row, null);
}

/** After the heading of an open thread, in the line that holds it. */
export function placeThreadChips(subject: Element, host: Element): void {
  const line = subject.parentElement;
  if (line === null) return;
  for (const other of line.querySelectorAll(`[${ownAttribute}="thread-chips"]`))
    if (other !== host) other.remove();
  if (subject.nextSibling !== host) line.insertBefore(host, subject.nextSibling);
}

/** Copies of our node come with rows that Gmail or another extension cloned. */
function removeOthers(row: Element, host: Element | null): void {
  for (const line of linesOfRow(row)) {
    for (const other of line.querySelectorAll(`[${ownAttribute}]`)) if (other !== host) other.remove();
  }
}
