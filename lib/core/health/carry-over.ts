/**
 * Since when something is amiss, across loads of a page: each load counts from
 * zero, and "since 12 November" is what says that it was Gmail that changed.
 */
import type { Drift, KeptDrift, ProbeTally } from "./drift.ts";

/** `report` as it is kept; `earlier`: what was kept before, of the same account; `now` in ms since the epoch. */
export function carryOver(earlier: KeptDrift | undefined, report: Drift, now: number): KeptDrift {
  const probes: Record<string, ProbeTally> = {};
  for (const [id, tally] of Object.entries(report.probes)) {
    const before = earlier?.probes[id];
    const { fellBackSince, missedSince, ...counts } = tally;
    probes[id] = {
      ...counts,
      ...since("fellBackSince", fellBackSince, before, now),
      ...since("missedSince", missedSince, before, now),
    };
  }
  for (const [id, { fellBackSince, missedSince }] of Object.entries(earlier?.probes ?? {})) {
    if (Object.hasOwn(report.probes, id)) continue;
    // This load has not come to it yet: what was amiss is not known to be well.
    const kept = {
      ...since("fellBackSince", fellBackSince, undefined, now),
      ...since("missedSince", missedSince, undefined, now),
    };
    if (Object.keys(kept).length > 0) probes[id] = { found: 0, fellBack: 0, missed: 0, ...kept };
  }
  return {
    ...report,
    probes,
    ...(report.healthy ? {} : { unhealthySince: earlier?.unhealthySince ?? now }),
  };
}

/** The earlier of the two beginnings, where it is so at present. No clock of a page is ahead of ours. */
function since<Key extends "fellBackSince" | "missedSince">(
  key: Key,
  reported: number | undefined,
  before: ProbeTally | undefined,
  now: number,
): Partial<Record<Key, number>> {
  if (reported === undefined) return {};
  const began: Partial<Record<Key, number>> = {};
  began[key] = Math.min(reported, before?.[key] ?? reported, now);
  return began;
}
