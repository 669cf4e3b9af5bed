/** Long work in short slices, so that typing never waits for it. */

export interface Slicing {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Lets everything else run; resolves when it is our turn again. */
  readonly pause: () => Promise<void>;
  /** Longest slice in milliseconds, but for the last item of it. */
  readonly longest: number;
}

export const pageSlicing: Slicing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  longest: 8,
};

/**
 * Runs `work` on every item in order, and `onSlice` with the number done after each
 * slice. Ends early, and silently, when `signal` is aborted.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  onSlice: (done: number) => void,
  signal: AbortSignal,
  { now, pause, longest }: Slicing,
): Promise<void> {
  let end = now() + longest;
  for (const [index, item] of items.entries()) {
    if (signal.aborted) return;
    work(item);
    if (now() < end || index === items.length - 1) continue;
    onSlice(index + 1);
    await pause();
    end = now() + longest;
  }
  if (!signal.aborted) onSlice(items.length);
}
