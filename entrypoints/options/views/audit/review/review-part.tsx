/** The periodic review: a walk through what goes stale, step by step, each counted and confirmed by itself. */
import { liveQuery } from "dexie";
import { useCallback, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { useStored } from "../../../../../components/use-stored.ts";
import { dueSteps, type ReviewStep, reviewSteps } from "../../../../../lib/core/audit/review/review-due.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import { type ReviewState, readReview } from "../../../../../lib/storage/read-review.ts";
import type { ViewProps } from "../../../view-props.ts";
import { MailSteps } from "./mail-steps.tsx";
import { RhythmCard } from "./rhythm-card.tsx";
import { SecurityStep } from "./security-step.tsx";
import { ReviewStepContext, type ReviewStepFrame } from "./step-card.tsx";
import { UpkeepSteps } from "./upkeep-steps.tsx";
import { useConfirmStep } from "./use-confirm-step.ts";
import { useReviewWords } from "./use-review-words.ts";

export function ReviewPart(props: ViewProps) {
  const { database } = props;
  const t = useTranslation();
  const words = useReviewWords();
  const state = useStored(useCallback(() => liveQuery(() => readReview(database)), [database]));
  if (state.status === "loading") return <Skeleton rows={8} />;
  if (state.status === "failed") {
    return (
      <Notice kind="failed" title={words("review.failed")} text={failureSentence(t, state.failure)}>
        <Button label={t("action.retry")} kind="primary" onPress={state.retry} />
      </Notice>
    );
  }
  return <Review {...props} state={state.value} />;
}

function Review({ state, ...props }: ViewProps & { readonly state: ReviewState }) {
  const { set, settings, accounts } = props;
  const words = useReviewWords();
  const [account, setAccount] = useState(accounts[0]);
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  const due = dueSteps(settings.review, state.confirmed, state.since, now);
  const confirm = useConfirmStep(due);
  const hasTemplates = (set.templates ?? []).length > 0;
  const steps = reviewSteps.filter((step) => step !== "templates" || hasTemplates);
  const frame: ReviewStepFrame = {
    of: (step: ReviewStep) => ({
      place: steps.indexOf(step) + 1,
      count: steps.length,
      isDue: due.includes(step),
      confirmedAt: state.confirmed.get(step) ?? null,
    }),
    confirm,
  };
  return (
    <div class="review">
      <h2>{words("review.title")}</h2>
      <p>{words("review.text")}</p>
      <p role="status">
        <strong>
          {due.length === 0 ? words("review.done") : words("review.due", { count: due.length })}
        </strong>
      </p>
      {accounts.length > 1 && account !== undefined && (
        <ChoiceField
          label={words("review.account")}
          value={account}
          choices={accounts.map((value) => ({ value, label: value }))}
          onChange={setAccount}
        />
      )}
      <ReviewStepContext.Provider value={frame}>
        <ol class="review-steps">
          <MailSteps {...props} account={account} />
          <UpkeepSteps {...props} hasTemplates={hasTemplates} now={now} />
          <SecurityStep account={account} />
        </ol>
      </ReviewStepContext.Provider>
      <RhythmCard review={settings.review} />
    </div>
  );
}
