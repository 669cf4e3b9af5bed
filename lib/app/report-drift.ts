/** Keeps how well a Gmail page can be read, so that our own pages can say what is broken and since when. */
import type { Drift } from "../core/health/drift.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, DriftStore } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface ReportDriftPorts {
  readonly state: PresentState;
  readonly drift: DriftStore;
  readonly clock: Clock;
  readonly queue: Queue;
}

/** Without clients and rules nothing is painted, so nothing is kept: see `decideMessages`. */
export function reportDrift(
  { state, drift, clock, queue }: ReportDriftPorts,
  account: string,
  seen: Drift,
): Promise<Outcome<Record<never, never>>> {
  return queue(async () => {
    const present = await state.settings();
    if (!present.ok) return present;
    const rules = await state.rules(present.value);
    if (!rules.ok) return rules;
    if (rules.value.clients === 0 && rules.value.rules === 0) return { ok: true, value: {} };
    const recorded = await drift.record(account, seen, clock.now());
    return recorded.ok ? { ok: true, value: {} } : refusal(recorded.failure.code, recorded.failure.params);
  });
}
