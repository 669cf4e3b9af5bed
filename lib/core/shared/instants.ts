/** Moments, ms since the epoch, as far as there are dates. */

/** A date beyond it is none: whoever formats one throws. */
export const latestInstant = 8_640_000_000_000_000;
