/** The drift report of an account as this version writes it, whatever version wrote it. */
import type { KeptDrift, ProbeTally } from "../core/health/drift.ts";
import type { DriftRecord, OlderDriftRecord } from "./records.ts";

/** A row is replaced by the next report of its account, so older ones are read as they lie and need no migration. */
export function keptDrift(record: DriftRecord | OlderDriftRecord): KeptDrift {
  if ("probes" in record.drift) return record.drift;
  const { missed, ...rest } = record.drift;
  const tallies = Object.entries(missed).map(([id, count]): [string, ProbeTally] => [
    id,
    { found: 0, fellBack: 0, missed: count, missedSince: record.at },
  ]);
  return { ...rest, probes: Object.fromEntries(tallies) };
}
