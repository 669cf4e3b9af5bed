/**
 * Puts our one node into a row, into the subject line of a thread and into each message.
 *
 * Gmail reuses rows for other mail and draws their cells anew, so every call
 * checks where the node is. Only nodes of ours are added and removed; Gmail's own
 * nodes and attributes stay as they are. The place is the one where InboxSDK puts
 * its labels: the start of the flex line of subject and snippet.
 */
import type { Sightings } from "./drift-ledger.ts";
import { find, isA } from "./find.ts";
import { isOurs, ownAttribute } from "./own-nodes.ts";
import { chipPlace, labelsOfSplit } from "./probes.ts";
import { linesOfRow } from "./row-lines.ts";

/** The element of this row that our node belongs into; `null`: the row has none. */
export function findChipPlace(row: Element, sightings: Sightings): Element | null {
  return find(linesOfRow(row), chipPlace, sightings);
}

/**
 * Makes sure that `host` is there, once and first. What room there is, our styles learn
 * from `data-room`: Gmail's labels in the vertical split have none of their own.
 */
export function placeChips(place: Element, host: Element): void {
  removeOthers(place, host);
  const room = roomOf(place);
  if (host.getAttribute("data-room") !== room) host.setAttribute("data-room", room);
  if (place.firstChild !== host) place.insertBefore(host, place.firstChild);
}

/** `line`: that of the subject; `labels`: beside Gmail's labels in a line of their own; `name`: beside the sender's name. */
function roomOf(place: Element): "line" | "labels" | "name" {
  if (!isA(place, labelsOfSplit)) return "line";
  return place.closest("tr")?.id === "" ? "labels" : "name";
}

/** Takes our node out of its place. */
export function clearChips(place: Element): void {
  removeOthers(place, null);
}

/** After the heading of an open thread, in the line that holds it. */
export function placeThreadChips(subject: Element, host: Element): void {
  const line = subject.parentElement;
  if (line === null) return;
  for (const other of line.querySelectorAll(`[${ownAttribute}="thread-chips"]`))
    if (other !== host) other.remove();
  if (subject.nextSibling !== host) line.insertBefore(host, subject.nextSibling);
}

/** Makes sure that `host` is in a message's line of its sender, once; elsewhere in that line it is as good. */
export function placeMessageChips(place: Element, host: Element): void {
  removeOthers(place, host);
  if (host.parentNode !== place) place.append(host);
}

/** Copies of our node come with rows that Gmail or another extension cloned. */
function removeOthers(place: Element, host: Element | null): void {
  let child = place.firstElementChild;
  while (child !== null) {
    const next = child.nextElementSibling;
    if (child !== host && isOurs(child)) child.remove();
    child = next;
  }
}
