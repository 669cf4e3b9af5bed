/**
 * Puts our one node onto a message that is being written: above its text, inside
 * what scrolls. A window has a height that Gmail keeps to; there, and only there, what
 * is added takes its room from the text and not from the send button.
 */
import { type Sightings, uncounted } from "../drift-ledger.ts";
import { find } from "../find.ts";
import { composeScroller, composeText } from "./compose-probes.ts";

/** `null`: this form has no place for us. Makes the browser compute styles: call it when there is something to show. */
export function findStripPlace(window: Window, form: Element, sightings: Sightings): Element | null {
  const text = find([form], composeText, uncounted);
  const known = find([form], composeScroller, sightings);
  if (text === null) return null;
  // A reply scrolls with its thread.
  return scrollerOf(window, text, form) ?? (known?.contains(text) === true ? known : null);
}

/** Whatever it is called, what scrolls the text is told by its style. Never the text itself: what stands in it is sent. */
function scrollerOf(window: Window, text: Element, form: Element): Element | null {
  for (let around = text.parentElement; around !== null && around !== form; around = around.parentElement)
    if (/auto|scroll/.test(window.getComputedStyle(around).overflowY)) return around;
  return null;
}

/** Makes sure that `host` is there, once and first. */
export function placeStrip(place: Element, host: Element): void {
  if (place.firstChild !== host) place.insertBefore(host, place.firstChild);
}
