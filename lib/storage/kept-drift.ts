/** The drift report of an account, whatever version wrote it. */
import type { KeptDrift } from "../core/health/drift.ts";
import type { DriftRecord, OlderDriftRecord } from "./records.ts";

/** A row is replaced by the next report of its account, so an older one is read as it lies, without counts, and needs no migration. */
export function keptDrift({ at, drift }: DriftRecord | OlderDriftRecord): KeptDrift {
  if ("probes" in drift) return drift;
  return drift.healthy ? { ...drift, probes: {} } : { ...drift, probes: {}, unhealthySince: at };
}
