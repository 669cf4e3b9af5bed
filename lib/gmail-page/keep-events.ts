/**
 * Keeps what the user does on our nodes away from Gmail, which opens a thread
 * for a press anywhere in its row and reads keys as shortcuts.
 */

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

/**
 * For a host in a row: nothing passes the host. `onClick` gets clicks and the
 * innermost element that was clicked; Enter and Space on a button arrive as clicks.
 */
export function keepAllEvents(host: Element, onClick: (clicked: Element) => void): void {
  const keeper = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.type !== "click") return;
    const innermost = event.composedPath()[0];
    if (innermost instanceof Element) onClick(innermost);
  };
  for (const type of kept) host.addEventListener(type, keeper, { capture: true, passive: true });
}

/** For a host with controls that listen themselves: nothing leaves the host. */
export function keepEventsInside(host: Element): void {
  const keeper = (event: Event): void => event.stopPropagation();
  for (const type of kept) host.addEventListener(type, keeper, { passive: true });
}
