/** Keeps Tab among the controls of a panel that stands at the very end of a page, where it would lead to nowhere. */

/** For `keydown` on the panel. */
export function loopFocus(event: KeyboardEvent): void {
  const { key, shiftKey, currentTarget: panel } = event;
  if (key !== "Tab" || !(panel instanceof HTMLElement)) return;
  const controls = [...panel.querySelectorAll<HTMLElement>("button, input, textarea, [tabindex]")].filter(
    isReachable,
  );
  const root = panel.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : panel.ownerDocument.activeElement;
  const [from, to] = shiftKey ? [controls.at(0), controls.at(-1)] : [controls.at(-1), controls.at(0)];
  if (focused !== from) return;
  event.preventDefault();
  to?.focus();
}

/** Of a group of radio buttons Tab reaches the chosen one. */
function isReachable(control: HTMLElement): boolean {
  const isOtherRadio = control.matches("input[type=radio]:not(:checked)");
  return (
    !isOtherRadio &&
    control.tabIndex >= 0 &&
    !control.matches(":disabled") &&
    control.getClientRects().length > 0
  );
}
