/**
 * Tells the background how well Gmail can be read, so that our own pages can say it: counts only.
 *
 * Never at rest, and never to wake a background that sleeps with good news: a page
 * that can be read says so once, when the background is awake anyway, because
 * an earlier load of it may have been kept as broken.
 */
import type { Drift } from "../../lib/core/health/drift.ts";
import { type DriftLedger, enough } from "../../lib/gmail-page/drift-ledger.ts";
import type { Hints } from "../../lib/gmail-page/hints/collect-hints.ts";
import type { PageCall } from "../../lib/messaging/call.ts";

/** Changes within this time are told together. */
const gatherMs = 2_000;

/** Returns a function to be called whenever something may have changed. */
export function createDriftReport(
  account: string,
  ledger: DriftLedger,
  hints: Hints,
  call: PageCall,
  signal: AbortSignal,
  isBackgroundAwake: () => boolean,
): () => void {
  let reported: string | null = null;
  let isGathering = false;

  const present = (): Drift => ({
    healthy: ledger.isHealthy,
    seen: ledger.seen,
    probes: ledger.probes(),
    hintsRefused: hints.refused,
    pageWorldFailed: hints.hasStopped,
  });
  const report = (): void => {
    isGathering = false;
    if (signal.aborted) return;
    const drift = present();
    reported = newsIn(drift);
    void call("drift.report", { account, ...drift });
  };

  return () => {
    if (isGathering) return;
    const news = newsIn(present());
    if (news === reported) return;
    if (news === allWell && reported === null && !(isBackgroundAwake() && ledger.seen >= enough)) return;
    isGathering = true;
    setTimeout(report, gatherMs);
  };
}

/** What is worth telling: what is amiss and since when, and each doubling of a count of it. */
function newsIn({ healthy, probes, hintsRefused, pageWorldFailed }: Drift): string {
  const amiss = Object.entries(probes)
    .filter(([, { fellBackSince, missedSince }]) => (fellBackSince ?? missedSince) !== undefined)
    .map(([id, { fellBack, missed, fellBackSince, missedSince }]) => [
      id,
      doublings(fellBack),
      doublings(missed),
      fellBackSince,
      missedSince,
    ]);
  return JSON.stringify([healthy, pageWorldFailed, doublings(hintsRefused), amiss]);
}

function doublings(count: number): number {
  return Math.floor(Math.log2(count + 1));
}

const allWell = newsIn({ healthy: true, seen: 0, probes: {}, hintsRefused: 0, pageWorldFailed: false });
