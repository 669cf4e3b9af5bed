/** Does what many ask for within a moment once, when that moment is over. */

/** Of several works that are asked for before the first one begins, that one is done. */
export type Soon = (work: () => void) => void;

/** @param later runs work after about a second, or never if the worker is killed before */
export function createSoon(later: (work: () => void) => void): Soon {
  let isPlanned = false;
  return (work) => {
    if (isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      work();
    });
  };
}
