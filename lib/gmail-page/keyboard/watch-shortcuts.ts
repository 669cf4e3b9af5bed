/**
 * Hears our keyboard shortcuts, as long as Gmail's are on and nobody is typing.
 *
 * Whether they are on is seen from what Gmail does with its own: after j, k and their
 * kin its cursor or the address has moved. Until that was seen once in this page,
 * and again after they did nothing where they should, ours are off.
 *
 * While the focus is in a text field no listener of ours is there at all: nothing runs
 * for a key that is typed.
 */
import { uncounted } from "../drift-ledger.ts";
import { find } from "../find.ts";
import { isQueue } from "../own-nodes.ts";
import { rowCursor } from "../probes.ts";
import { movingKeys, ownShortcuts, type Shortcut } from "./shortcuts.ts";

/** Gmail moves at once; a busy page may take a little longer. */
const answerMs = 400;

/** `onShortcut` returns whether it did something: then Gmail does not get the key. */
export function watchShortcuts(
  window: Window,
  onShortcut: (shortcut: Shortcut) => boolean,
  signal: AbortSignal,
): void {
  const { document } = window;
  let areOn = false;

  const trace = (): string => {
    const cursor = find([document], rowCursor, uncounted)?.closest("tr")?.id ?? "";
    return `${cursor} ${window.location.hash}`;
  };
  const seeWhatGmailDoes = (): void => {
    const before = trace();
    setTimeout(() => {
      if (signal.aborted) return;
      const after = trace();
      if (after !== before) areOn = true;
      // Without any cursor Gmail would have made one; at the end of a list it stays where it is.
      else if (before.startsWith(" ") && find([document], rowCursor, uncounted) === null) areOn = false;
    }, answerMs);
  };

  const listener = (event: KeyboardEvent): void => {
    if (isForOthers(event)) return;
    if (movingKeys.includes(event.key)) seeWhatGmailDoes();
    if (!areOn || event.repeat) return;
    const shortcut = ownShortcuts.find(({ key }) => key === event.key);
    if (shortcut === undefined || !onShortcut(shortcut)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  let isListening = false;
  const listen = (to: boolean): void => {
    if (to === isListening || signal.aborted) return;
    isListening = to;
    if (to) window.addEventListener("keydown", listener, { capture: true });
    else window.removeEventListener("keydown", listener, { capture: true });
  };
  window.addEventListener("focusin", (event) => listen(!isTyping(innermost(event))), {
    capture: true,
    signal,
  });
  // To nothing that takes the focus: the keys go to the page.
  window.addEventListener("focusout", (event) => event.relatedTarget === null && listen(true), {
    capture: true,
    signal,
  });
  signal.addEventListener("abort", () => window.removeEventListener("keydown", listener, { capture: true }));
  listen(!isTyping(document.activeElement));
}

/** A text, a shortcut of the browser; in our queue the same keys move in the queue, and say nothing of Gmail's. */
function isForOthers(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, target } = event;
  return ctrlKey || metaKey || altKey || isComposing || isTyping(innermost(event)) || isQueue(target);
}

function innermost(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])") !== null;
}
