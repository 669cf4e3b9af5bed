/**
 * Which of Gmail's kept views is shown.
 *
 * Gmail hides a view, a tab or a toolbar by an inline `display: none` on it or on
 * something around it. Reading that costs nothing, where asking for a box would
 * make the browser lay out the page.
 */

const hidden = '[style*="display:none"], [style*="display: none"]';

/** Whether nothing around the element, nor the element itself, is hidden by Gmail. */
export function isShown(element: Element): boolean {
  return element.closest(hidden) === null;
}

/** Whether Gmail hid this element by its own style. */
export function isHiddenItself(element: Element): boolean {
  return element.matches(hidden);
}
