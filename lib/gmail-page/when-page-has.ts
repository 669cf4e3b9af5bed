/**
 * Waits, without a timer, for something that Gmail has yet to draw: looks at most
 * once a frame while the page changes, and stops looking once it is there.
 */

/** Calls `onFound` once with what `look` finds first, at once if it is there already. Given up when the signal aborts. */
export function whenPageHas<T>(
  document: Document,
  look: () => T | null,
  onFound: (found: T) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const first = look();
  if (first !== null) {
    onFound(first);
    return;
  }

  let isLooking = false;
  const observer = new MutationObserver(() => {
    if (isLooking) return;
    isLooking = true;
    afterFrame(document, () => {
      isLooking = false;
      if (signal.aborted) return;
      const found = look();
      if (found === null) return;
      observer.disconnect();
      onFound(found);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Before the next frame is painted; in a tab that nobody sees there are no frames, so soon. */
export function afterFrame(document: Document, run: () => void): void {
  if (document.hidden) setTimeout(run, 0);
  else requestAnimationFrame(run);
}
