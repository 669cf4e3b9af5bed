/**
 * Counts how often Gmail's page was not as we know it, and says when that is
 * too often to go on painting: a missing chip costs a glance, a wrong one a client.
 *
 * It counts ids of probes, never text of the page.
 */

export type Sighting = "found" | "fellBack" | "missed";

/** What a reader reports to; a ledger, or nothing at all where the same row is read again. */
export interface Sightings {
  record(probeId: string, sighting: Sighting): void;
}

export interface DriftLedger extends Sightings {
  /** False once more than one in ten of a probe's latest sightings was a miss; true again when they are found. */
  readonly isHealthy: boolean;
  /** All sightings since the page was loaded. */
  readonly seen: number;
  /** Misses since the page was loaded, by probe. */
  missed(): Record<string, number>;
}

/** For rows that were counted before. */
export const uncounted: Sightings = { record: () => {} };

/** Below this many sightings nothing is concluded. */
const enough = 20;
/** Only the latest sightings count, so that a page that Gmail repaired becomes healthy again. */
const remembered = 100;
const toleratedShare = 0.1;

interface Tally {
  readonly recent: boolean[];
  recentMisses: number;
  misses: number;
}

export function createDriftLedger(): DriftLedger {
  const tallies = new Map<string, Tally>();
  let seen = 0;

  return {
    record(probeId, sighting) {
      seen += 1;
      const tally = tallies.get(probeId) ?? { recent: [], recentMisses: 0, misses: 0 };
      tallies.set(probeId, tally);
      const isMiss = sighting === "missed";
      tally.recent.push(isMiss);
      if (isMiss) {
        tally.misses += 1;
        tally.recentMisses += 1;
      }
      if (tally.recent.length > remembered && tally.recent.shift() === true) tally.recentMisses -= 1;
    },
    get isHealthy() {
      for (const { recent, recentMisses } of tallies.values()) {
        if (recent.length >= enough && recentMisses > recent.length * toleratedShare) return false;
      }
      return true;
    },
    get seen() {
      return seen;
    },
    missed() {
      const counts: Record<string, number> = {};
      for (const [probeId, { misses }] of tallies) if (misses > 0) counts[probeId] = misses;
      return counts;
    },
  };
}
