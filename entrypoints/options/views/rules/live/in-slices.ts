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
  pause: nextTask,
  longest: 8,
};

/** Timers of a chain wait four milliseconds each, messages do not; what the user does still comes first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
