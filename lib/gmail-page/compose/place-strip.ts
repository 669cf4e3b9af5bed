/**
 * Puts our one node onto a message that is being written: above its text, inside
 * what scrolls. A window has a height that Gmail keeps to; there, and only there, what
 * is added takes its room from the text and not from the send button.
 */
import { type Sightings, uncounted } from "../drift-ledger.ts";
import { find } from "../find.ts";
import { composeScroller, composeText } from "./compose-probes.ts";

/** `null`: this form has no place for us. */
export function findStripPlace(form: Element, sightings: Sightings): Element | null {
  const place = find([form], composeScroller, sightings);
  // What stands inside the text would be sent.
  const isAroundText = place !== null && find([place], composeText, uncounted) !== null;
  return isAroundText ? place : null;
}

/** Makes sure that `host` is there, once and first. */
export function placeStrip(place: Element, host: Element): void {
  if (place.firstChild !== host) place.insertBefore(host, place.firstChild);
}
