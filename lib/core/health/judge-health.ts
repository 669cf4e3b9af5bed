/** What the counts of an account's page come to, in a few findings that a sentence of advice can be given for. */
import type { KeptDrift, ProbeTally } from "./drift.ts";

export type HealthFinding =
  /** Too much was missed: chips are taken off. `since` in ms since the epoch. */
  | { readonly code: "withdrawn"; readonly since: number; readonly probes: readonly string[] }
  /** Some was missed and left alone; the rest is painted. */
  | { readonly code: "missed"; readonly since: number; readonly probes: readonly string[] }
  /** All is read, some of it by older ways. */
  | { readonly code: "fellBack"; readonly since: number; readonly probes: readonly string[] }
  /** Data from Gmail's own world failed and is off until the page is loaded again. */
  | { readonly code: "pageDataStopped" }
  | { readonly code: "hintsRefused"; readonly count: number }
  | { readonly code: "well" }
  /** No page of this account has said anything yet. */
  | { readonly code: "unreported" };

/** Worst first, never empty; `undefined`: nothing is kept of this account. */
export function judgeHealth(drift: KeptDrift | undefined): readonly HealthFinding[] {
  if (drift === undefined) return [{ code: "unreported" }];
  const findings: HealthFinding[] = [];
  const missed = probesSince(drift, "missedSince");
  if (!drift.healthy) {
    findings.push({ code: "withdrawn", since: drift.unhealthySince ?? missed.since, probes: missed.probes });
  } else if (missed.probes.length > 0) findings.push({ code: "missed", ...missed });
  const fellBack = probesSince(drift, "fellBackSince");
  if (fellBack.probes.length > 0) findings.push({ code: "fellBack", ...fellBack });
  if (drift.pageWorldFailed) findings.push({ code: "pageDataStopped" });
  else if (drift.hintsRefused > 0) findings.push({ code: "hintsRefused", count: drift.hintsRefused });
  return findings.length === 0 ? [{ code: "well" }] : findings;
}

/** The probes of which this is so, the earliest first, and when it began; `since` is 0 where there is none. */
function probesSince(
  { probes }: KeptDrift,
  key: "missedSince" | "fellBackSince",
): { readonly since: number; readonly probes: readonly string[] } {
  const found = Object.entries(probes)
    .flatMap(([id, tally]) => (tally[key] === undefined ? [] : [{ id, since: tally[key] }]))
    .sort((one, other) => one.since - other.since);
  return { since: found[0]?.since ?? 0, probes: found.map(({ id }) => id) };
}

/** For a table: what is amiss first, then what was tried most. */
export function inOrderOfConcern(drift: KeptDrift): readonly (readonly [string, ProbeTally])[] {
  const concern = ({ missedSince, fellBackSince }: ProbeTally) =>
    missedSince !== undefined ? 2 : fellBackSince !== undefined ? 1 : 0;
  return Object.entries(drift.probes).sort(
    ([, one], [, other]) => concern(other) - concern(one) || other.found - one.found,
  );
}
