/** Adds a line to the improvement log. */
import type { Improvement } from "../core/audit/improvement.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { ImprovementLog } from "./ports.ts";

/** Codes: those of the storage. */
export async function noteImprovement(
  { improvements }: { readonly improvements: ImprovementLog },
  line: Improvement,
): Promise<Outcome<Record<string, never>>> {
  const kept = await improvements.append(line);
  return kept.ok ? { ok: true, value: {} } : refusal(kept.failure.code, kept.failure.params);
}
