/**
 * Counts how often Gmail's page was not as we know it, and says when that is
 * too often to go on painting: a missing chip costs a glance, a wrong one a client.
 *
 * It counts ids of probes, never text of the page.
 */
import type { ProbeTally } from "../core/health/drift.ts";

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
  /** All that was counted since the page was loaded, by probe. */
  probes(): Record<string, ProbeTally>;
}

/** For rows that were counted before. */
export const uncounted: Sightings = { record: () => {} };

/** For what lies beside the rows: where it is missed, rows are read and painted all the same. */
export function withoutConsequence(sightings: Sightings): Sightings {
  return { record: (id, sighting) => sightings.record(id, sighting === "missed" ? "fellBack" : sighting) };
}

/** Below this many sightings nothing is concluded. */
export const enough = 20;
/** Only the latest sightings count, so that a page that Gmail repaired becomes healthy again. */
const remembered = 100;
const toleratedShare = 0.1;

interface Tally {
  readonly recent: Sighting[];
  /** Of all sightings, and of the recent ones. */
  readonly all: Record<Sighting, number>;
  readonly lately: Record<Sighting, number>;
  /** When each began that is among the recent ones: it ends when none of them is. */
  readonly since: Partial<Record<Sighting, number>>;
}

/** `clock` gives ms since the epoch. */
export function createDriftLedger(clock: () => number = Date.now): DriftLedger {
  const tallies = new Map<string, Tally>();
  let seen = 0;

  return {
    record(probeId, sighting) {
      seen += 1;
      let tally = tallies.get(probeId);
      if (tally === undefined) {
        tally = { recent: [], all: noSightings(), lately: noSightings(), since: {} };
        tallies.set(probeId, tally);
      }
      const { recent, all, lately, since } = tally;
      recent.push(sighting);
      all[sighting] += 1;
      lately[sighting] += 1;
      if (sighting !== "found") since[sighting] ??= clock();
      if (recent.length <= remembered) return;
      const oldest = recent.shift() ?? sighting;
      lately[oldest] -= 1;
      if (lately[oldest] === 0) delete since[oldest];
    },
    get isHealthy() {
      for (const { recent, lately } of tallies.values()) {
        if (recent.length >= enough && lately.missed > recent.length * toleratedShare) return false;
      }
      return true;
    },
    get seen() {
      return seen;
    },
    probes() {
      const counts: Record<string, ProbeTally> = {};
      for (const [probeId, { all, since }] of tallies) {
        counts[probeId] = {
          ...all,
          ...(since.fellBack === undefined ? {} : { fellBackSince: since.fellBack }),
          ...(since.missed === undefined ? {} : { missedSince: since.missed }),
        };
      }
      return counts;
    },
  };
}

function noSightings(): Record<Sighting, number> {
  return { found: 0, fellBack: 0, missed: 0 };
}
