/**
 * Lets changes happen one after the other: each reads what the one before it
 * wrote, so two edits sent at once never lose one. There is one background, hence
 * one queue; what waits in it is lost when the worker is killed, and was not answered.
 */

export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // The next one starts whatever came of this one; whoever waits for `result` learns of its failure.
    last = result.catch(() => {});
    return result;
  };
}
