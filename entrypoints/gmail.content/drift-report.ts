/** Tells the background what could not be read, so that the popup can say it: counts only, soon after a change, never at rest. */
import type { DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
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
): () => void {
  let reported = "";
  let isGathering = false;

  const present = () => ({
    healthy: ledger.isHealthy,
    missed: ledger.missed(),
    hintsRefused: hints.refused,
    pageWorldFailed: hints.hasStopped,
  });
  const isFine = (): boolean =>
    ledger.isHealthy && Object.keys(ledger.missed()).length === 0 && hints.refused === 0 && !hints.hasStopped;
  const report = (): void => {
    isGathering = false;
    if (signal.aborted) return;
    reported = JSON.stringify(present());
    void call("drift.report", { account, seen: ledger.seen, ...present() });
  };

  return () => {
    if (isGathering) return;
    const now = JSON.stringify(present());
    // A page that can be read and always could is no news, and no reason to wake the background.
    if (now === reported || (reported === "" && isFine())) return;
    isGathering = true;
    setTimeout(report, gatherMs);
  };
}
