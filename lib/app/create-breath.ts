/**
 * Lets long work stop for others: a message of a page that arrives meanwhile is answered
 * before the work goes on.
 */

/** Asked for between two pieces of work: a promise to wait for when the slice is over, else `null`. */
export type Breathe = () => Promise<void> | null;

/** Half of what a frame leaves: an answer takes several turns, and each may wait for a slice. */
const sliceMs = 6;

/**
 * @param now milliseconds since any moment
 * @param nextTask resolves when everything that arrived before had its turn
 */
export function createBreath(now: () => number, nextTask: () => Promise<void>): Breathe {
  let sliceEnds = now() + sliceMs;
  return () => {
    if (now() < sliceEnds) return null;
    return nextTask().then(() => {
      sliceEnds = now() + sliceMs;
    });
  };
}
