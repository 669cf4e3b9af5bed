/** Tells the background what could not be read, so that the popup can say it: counts only, soon after a change, never at rest. */
import type { DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import type { Hints } from "../../lib/gmail-page/hints/collect-hints.ts";
import type { Call } from "../../lib/messaging/call.ts";

/** Changes within this time are told together. */
const gatherMs = 2_000;

/** Returns a function to be called whenever something may have changed. */
export function createDriftReport(
  account: string,
  ledger: DriftLedger,
  hints: Hints,
  call: Call,
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
  const report = (): void => {
    isGathering = false;
    if (signal.aborted) return;
    reported = JSON.stringify(present());
    void call("drift.report", { account, seen: ledger.seen, ...present() });
  };

  return () => {
    if (isGathering) return;
    const now = present();
    const isFirst = reported === "" && now.healthy && Object.keys(now.missed).length === 0;
    if (JSON.stringify(now) === reported || (isFirst && ledger.seen === 0)) return;
    isGathering = true;
    setTimeout(report, gatherMs);
  };
}
