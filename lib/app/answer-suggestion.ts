/** Keeps the user's answer to a suggestion: one that was declined is not made again. */
import type { Improvement } from "../core/audit/improvement.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { LearningStore } from "./ports.ts";

export interface SuggestionAnswer {
  readonly key: string;
  /** `null`: the answer is taken back. */
  readonly said: "taken" | "declined" | null;
  readonly line: Improvement;
}

/** Codes: those of the storage. */
export async function answerSuggestion(
  { learning }: { readonly learning: LearningStore },
  { key, said, line }: SuggestionAnswer,
): Promise<Outcome<Record<string, never>>> {
  const kept = await learning.answer(key, said, line);
  return kept.ok ? { ok: true, value: {} } : refusal(kept.failure.code, kept.failure.params);
}
