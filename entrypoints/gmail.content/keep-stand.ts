/**
 * How much waits in the account, as the background counted it last. Asked for when
 * something may have changed it, at most once a second, and only while somebody can
 * see the answer; at rest nothing runs.
 */
import type { BarStand } from "../../components/bar-content.ts";
import type { PageCall } from "../../lib/messaging/call.ts";

export interface KeptStand {
  present(): BarStand;
  /** Something has happened that may have changed the counts. */
  ask(): void;
}

const leastPauseMs = 1_000;

/** `onChange`: the counts are others now. */
export function keepStand(
  document: Document,
  account: string,
  call: PageCall,
  onChange: () => void,
  signal: AbortSignal,
): KeptStand {
  let stand: BarStand = { kind: "asking" };
  let isBusy = false;
  /** Wanted again while an answer or the end of the pause was still to come, or while nobody saw the tab. */
  let isWanted = false;

  const change = (next: BarStand): void => {
    if (JSON.stringify(next) === JSON.stringify(stand)) return;
    stand = next;
    onChange();
  };
  const ask = async (): Promise<void> => {
    isWanted = isBusy || document.visibilityState === "hidden";
    if (isWanted || signal.aborted) return;
    isBusy = true;
    const answer = await call("queue.counts", { account });
    if (signal.aborted) return;
    if (!answer.ok) change({ kind: "failed" });
    else if (answer.value.asOf === null) change({ kind: "unseen" });
    else change({ kind: "seen", counts: answer.value.counts, asOf: answer.value.asOf });
    setTimeout(() => {
      isBusy = false;
      if (isWanted) void ask();
    }, leastPauseMs);
  };

  // Also in a tab that nothing was told of meanwhile: the hours that passed make things due.
  const onVisibility = (): void => {
    if (isWanted || stand.kind !== "asking") void ask();
  };
  document.addEventListener("visibilitychange", onVisibility, { signal });
  return { present: () => stand, ask: () => void ask() };
}
