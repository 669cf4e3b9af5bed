/**
 * Counts what was seen of one mail that is being written: each probe once, however
 * often the mail is looked at. What is missing counts when it is missed again, because
 * the focus may come while Gmail still draws the form.
 */
import type { Sightings } from "../drift-ledger.ts";

export function countOnce(sightings: Sightings): Sightings {
  const missed = new Set<string>();
  const counted = new Set<string>();
  return {
    record(probeId, sighting) {
      if (counted.has(probeId)) return;
      if (sighting === "missed" && !missed.has(probeId)) {
        missed.add(probeId);
        return;
      }
      counted.add(probeId);
      sightings.record(probeId, sighting);
    },
  };
}
