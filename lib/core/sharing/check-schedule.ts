/**
 * When an address that is followed is looked at again: every six hours, give or take a quarter, so that
 * the members of a team do not all come at once; more and more rarely while it fails; never before the server wants.
 */

const hourMs = 3_600_000;
/** Never more often, and never less often, whatever a server says. */
const soonestMs = hourMs;
const latestMs = 7 * 24 * hourMs;
const usualMs = 6 * hourMs;
const spread = 0.25;

export interface Checked {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Failures in a row, this one included; 0: it went well. */
  readonly failures: number;
  /** How long the server asks to be left alone, in ms; `null`: it says nothing. */
  readonly restMs: number | null;
  /** From 0 to below 1. */
  readonly chance: number;
}

/** Milliseconds since the epoch. */
export function nextCheckAfter({ now, failures, restMs, chance }: Checked): number {
  const wanted = failures === 0 ? usualMs : soonestMs * 2 ** Math.min(failures - 1, 20);
  const spreadOut = wanted * (1 - spread + 2 * spread * chance);
  return now + Math.round(within(Math.max(within(spreadOut), restMs ?? 0)));
}

/** A moment further ahead than any that is ever planned was planned by a clock that was wrong. */
export function isCheckDue(nextCheck: number, now: number): boolean {
  return nextCheck <= now || nextCheck > now + latestMs;
}

function within(ms: number): number {
  return Math.min(Math.max(ms, soonestMs), latestMs);
}
