/** Remembers that a finding of the audit is meant so, or that it is to be reported again. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { AcceptedFindings, Clock } from "./ports.ts";

interface AcceptFindingPorts {
  readonly acceptedFindings: AcceptedFindings;
  readonly clock: Clock;
}

/** Codes: those of the storage. */
export async function acceptFinding(
  { acceptedFindings, clock }: AcceptFindingPorts,
  key: string,
  isAccepted: boolean,
): Promise<Outcome<Record<string, never>>> {
  const kept = await acceptedFindings.set(key, isAccepted, clock.now());
  return kept.ok ? { ok: true, value: {} } : refusal(kept.failure.code, kept.failure.params);
}
