/**
 * Whether an event is a person's own doing. Any script in Gmail can reach our open
 * shadow roots and send events there, fade our panel out over a bait, or lay
 * something over our controls; what changes clients and rules obeys only a real press
 * on a control that can be seen. Whatever is done can be undone, and none of it moves mail.
 */

/** A panel that just came up under the pointer was not aimed at. */
const leastShownMs = 250;
/** Our own way in is over by then. */
const leastOpacity = 0.9;

/** `shownAt`: when the panel came up, by the clock of events (`performance.now()`). */
export function createUserActTest(host: HTMLElement, root: ShadowRoot, shownAt: number) {
  return (event: Event): boolean => {
    const control = event.currentTarget;
    if (!event.isTrusted || !(control instanceof Element)) return false;
    if (event.timeStamp - shownAt < leastShownMs || !isSeen(control, host)) return false;
    return !(event instanceof MouseEvent) || event.detail === 0 || isOnTop(host, root, control, event);
  };
}

/** The control, and everything that it stands in, inside our root and outside. */
function isSeen(control: Element, host: HTMLElement): boolean {
  if (!control.checkVisibility({ visibilityProperty: true })) return false;
  let opacity = 1;
  for (const start of [control, host]) {
    for (let element: Element | null = start; element !== null; element = element.parentElement)
      opacity *= Number(getComputedStyle(element).opacity || 1);
  }
  return opacity >= leastOpacity;
}

/** A press by keyboard has no place; one by pointer must be where the control is, with nothing over it. */
function isOnTop(
  host: HTMLElement,
  root: ShadowRoot,
  control: Element,
  { clientX, clientY }: MouseEvent,
): boolean {
  const outside = host.ownerDocument.elementFromPoint(clientX, clientY);
  const inside = root.elementFromPoint(clientX, clientY);
  return outside === host && inside !== null && control.contains(inside);
}
