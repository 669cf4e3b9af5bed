/** Confirms a step of the review: a line in the log, and another one once nothing is due any more. */
import type { Improvement } from "../../../../../lib/core/audit/improvement.ts";
import type { ReviewStep } from "../../../../../lib/core/audit/review/review-due.ts";
import { usePageActions } from "../../../page-actions.ts";
import type { ReviewStepFrame } from "./step-card.tsx";
import { useReviewWords } from "./use-review-words.ts";

export function useConfirmStep(due: readonly ReviewStep[]): ReviewStepFrame["confirm"] {
  const { call, tell, tellFailure } = usePageActions();
  const words = useReviewWords();
  const note = async (what: Improvement["what"], params: Improvement["params"]): Promise<boolean> => {
    const answer = await call("improvement.note", { line: { at: Date.now(), what, params: { ...params } } });
    if (!answer.ok) tellFailure(answer);
    return answer.ok;
  };
  const confirm = async (step: ReviewStep, counts: Readonly<Record<string, number>>): Promise<void> => {
    if (!(await note("reviewStep", { step, ...counts }))) return;
    tell({ kind: "done", text: words("review.confirm.said", { step: words(`review.${step}`) }) });
    if (due.length === 1 && due[0] === step) await note("reviewDone", {});
  };
  return (step, counts) => void confirm(step, counts);
}
