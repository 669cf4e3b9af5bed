/**
 * Waits for something that Gmail has yet to draw: looks at most once a frame while
 * the page changes, and stops looking once it is there, or once it has not come for so
 * long that it will not: nothing of ours may run at every change of a page for ever.
 */

/** Gmail's slowest parts come after some 15 seconds. */
const patienceMs = 45_000;

/**
 * Calls `onFound` once with what `look` finds first, at once if it is there already,
 * or `onGivenUp` once after 45 seconds. Neither is called once the signal aborts.
 */
export function whenPageHas<T>(
  document: Document,
  look: () => T | null,
  onFound: (found: T) => void,
  signal: AbortSignal,
  onGivenUp: () => void = () => {},
): void {
  if (signal.aborted) return;
  const first = look();
  if (first !== null) {
    onFound(first);
    return;
  }

  let isLooking = false;
  const timer = setTimeout(() => {
    observer.disconnect();
    if (!signal.aborted) onGivenUp();
  }, patienceMs);
  const observer = new MutationObserver(() => {
    if (isLooking) return;
    isLooking = true;
    afterFrame(document, () => {
      isLooking = false;
      if (signal.aborted) return;
      const found = look();
      if (found === null) return;
      observer.disconnect();
      clearTimeout(timer);
      onFound(found);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Before the next frame is painted; in a tab that nobody sees there are no frames, so soon. */
export function afterFrame(document: Document, run: () => void): void {
  if (document.hidden) setTimeout(run, 0);
  else requestAnimationFrame(run);
}
