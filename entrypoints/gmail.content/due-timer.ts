/** One timer for all that is shown: the moment at which the first decision with a date term no longer holds. */
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";

/** Longer waits overflow a browser's timer; a tab that stays open that long asks again sooner. */
const longestMs = 86_400_000;

/** Returns a function that is told what is shown now; `onDue` is called once when some of it has to be decided again. */
export function createDueTimer(
  onDue: () => void,
  signal: AbortSignal,
): (shown: readonly DecidedMessage[]) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let set: number | null = null;
  signal.addEventListener("abort", () => clearTimeout(timer));

  return (shown) => {
    const now = Date.now();
    const next = firstDue(shown, now);
    if (next === set || signal.aborted) return;
    set = next;
    clearTimeout(timer);
    if (next === null) return;
    timer = setTimeout(
      () => {
        set = null;
        onDue();
      },
      Math.min(next - now, longestMs),
    );
  };
}

/** Decisions that are due already are being asked for; `null`: none will be due. */
function firstDue(shown: readonly DecidedMessage[], now: number): number | null {
  let first: number | null = null;
  for (const { validUntil } of shown) {
    if (validUntil !== null && validUntil > now && (first === null || validUntil < first)) first = validUntil;
  }
  return first;
}
