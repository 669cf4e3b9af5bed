/**
 * Keeps what the user does on our nodes away from Gmail, which opens a thread
 * for a press anywhere in its row and reads keys as shortcuts.
 */
import { type OwnPart, ownAttribute } from "./own-nodes.ts";

const presses = [
  "click",
  "dblclick",
  "auxclick",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "contextmenu",
] as const;
const keys = ["keydown", "keypress", "keyup"] as const;

const silentParts: ReadonlySet<string> = new Set<OwnPart>(["chips", "thread-chips", "message-chips"]);

/**
 * For all hosts of chips: their events end at the window, before anybody in the page
 * hears of them. Listeners on each of fifty hosts would cost more than their chips.
 * Keys are listened to only while a chip has the focus: whoever writes a message
 * presses many, and none of them is ours. `onClick` gets the host and the innermost
 * element that was clicked; Enter and Space on a button arrive as clicks.
 */
export function keepChipEvents(
  window: Window,
  onClick: (host: Element, clicked: Element) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const keeper = (event: Event): void => {
    const host = chipHost(event);
    if (host === null) return;
    event.stopImmediatePropagation();
    if (event.type !== "click") return;
    const innermost = event.composedPath()[0];
    if (innermost instanceof Element) onClick(host, innermost);
  };
  // What is listened to already stays as it is, however often it is asked for.
  const followFocus = (event: Event): void => {
    const isOnChip = chipHost(event) !== null;
    for (const type of keys) {
      if (isOnChip) window.addEventListener(type, keeper, options);
      else window.removeEventListener(type, keeper, options);
    }
  };
  for (const type of presses) window.addEventListener(type, keeper, options);
  window.addEventListener("focusin", followFocus, options);
}

/** What happens inside a shadow root has its host as its target out here; `null`: it is none of chips. */
function chipHost({ target }: Event): Element | null {
  if (!(target instanceof Element)) return null;
  return silentParts.has(target.getAttribute(ownAttribute) ?? "") ? target : null;
}

/** For a host with controls that listen themselves: nothing leaves the host. */
export function keepEventsInside(host: Element): void {
  const keeper = (event: Event): void => event.stopPropagation();
  for (const type of [...presses, ...keys]) host.addEventListener(type, keeper, { passive: true });
}
