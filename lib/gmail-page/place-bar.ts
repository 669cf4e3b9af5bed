/** Where the priority bar stands: after the first visible toolbar, outside the part that scrolls. */
import { uncounted } from "./drift-ledger.ts";
import { find, findAll } from "./find.ts";
import { toolbar, viewContainer } from "./probes.ts";
import { isShown } from "./visible.ts";

/** Makes sure that the bar is there once. False: the page has no place for it yet. */
export function placeBar(document: Document, bar: Element): boolean {
  const visible = findAll([document], toolbar, uncounted).find(isShown);
  if (visible !== undefined) {
    if (visible.nextSibling !== bar) visible.after(bar);
    return true;
  }
  const container = find([document], viewContainer, uncounted);
  if (container === null) return false;
  if (container.firstChild !== bar) container.prepend(bar);
  return true;
}
