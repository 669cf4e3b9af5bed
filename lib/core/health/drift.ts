/** What a page of Gmail could not be read like, as counts: no text of the page, no addresses. */

/** How often one probe was tried since the page was loaded, and how it went. */
export interface ProbeTally {
  /** By the newest way. */
  readonly found: number;
  /** By an older or weaker way. */
  readonly fellBack: number;
  readonly missed: number;
  /** When falling back began that has not ended since, in ms since the epoch; absent: it does not fall back now. */
  readonly fellBackSince?: number;
  /** As `fellBackSince`, for misses. */
  readonly missedSince?: number;
}

export interface Drift {
  /** False: chips are withdrawn. */
  readonly healthy: boolean;
  /** Sightings of all probes together. */
  readonly seen: number;
  /** By id of the probe. */
  readonly probes: Readonly<Record<string, ProbeTally>>;
  /** Hints from the page's own world that were refused, and whether that world was switched off for this load. */
  readonly hintsRefused: number;
  readonly pageWorldFailed: boolean;
}

/** The newest report of an account, with what earlier loads of its page are remembered for. */
export interface KeptDrift extends Drift {
  /** Since when no report said that the page is healthy, in ms since the epoch. */
  readonly unhealthySince?: number;
}
