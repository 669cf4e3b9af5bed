/**
 * Keeps what the user does on our nodes away from Gmail, which opens a thread
 * for a press anywhere in its row and reads keys as shortcuts.
 */
import { type OwnPart, ownAttribute } from "./own-nodes.ts";

const kept = [
  "click",
  "dblclick",
  "auxclick",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "keydown",
  "keypress",
  "keyup",
  "contextmenu",
] as const;

const silentParts: ReadonlySet<string> = new Set<OwnPart>(["chips", "thread-chips", "message-chips"]);

/**
 * For all hosts of chips: their events end at the window, before anybody in the page
 * hears of them. Listeners on each of fifty hosts would cost more than their chips.
 * `onClick` gets the host and the innermost element that was clicked; Enter and Space
 * on a button arrive as clicks.
 */
export function keepChipEvents(
  window: Window,
  onClick: (host: Element, clicked: Element) => void,
  signal: AbortSignal,
): void {
  const keeper = (event: Event): void => {
    // What happens inside a shadow root has its host as its target out here.
    const { target } = event;
    if (!(target instanceof Element) || !silentParts.has(target.getAttribute(ownAttribute) ?? "")) return;
    event.stopImmediatePropagation();
    if (event.type !== "click") return;
    const innermost = event.composedPath()[0];
    if (innermost instanceof Element) onClick(target, innermost);
  };
  for (const type of kept) window.addEventListener(type, keeper, { capture: true, passive: true, signal });
}

/** For a host with controls that listen themselves: nothing leaves the host. */
export function keepEventsInside(host: Element): void {
  const keeper = (event: Event): void => event.stopPropagation();
  for (const type of kept) host.addEventListener(type, keeper, { passive: true });
}
