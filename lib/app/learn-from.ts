/** Keeps what the user put right in Gmail, and says whether the corrections speak for a change by now. */
import type { Correction } from "../core/learning/correction.ts";
import { plainSuggestions } from "../core/learning/suggestions-of.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { OwnPeople } from "../core/settings/own-people.ts";
import type { Clock, LearningStore, ReportProblem } from "./ports.ts";

export interface LearnFromPorts {
  readonly learning: LearningStore;
  readonly clock: Clock;
  readonly report: ReportProblem;
}

/**
 * Whether there is a suggestion now that there was none of before. Never rejects: the correction itself is done,
 * and one that is not learnt from is no loss that anybody would want to be told of.
 */
export async function learnFrom(
  { learning, clock, report }: LearnFromPorts,
  correction: Correction,
  { set, own }: { readonly set: RuleSet; readonly own: OwnPeople },
): Promise<boolean> {
  const before = await learning.corrections();
  const dated = { ...correction, at: clock.now() };
  const kept = await learning.keep(dated);
  const answered = await learning.answered();
  for (const done of [before, kept, answered]) if (!done.ok) report(done.failure.code, "learning.keep");
  if (!before.ok || !kept.ok || !answered.ok) return false;
  const keysWith = (corrections: typeof before.value) =>
    plainSuggestions({ set, corrections, answered: answered.value, own }).map(({ key }) => key);
  const known = new Set(keysWith(before.value));
  return keysWith([...before.value, dated]).some((key) => !known.has(key));
}
