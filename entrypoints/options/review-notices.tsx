/** Above every view: that steps of the review are due. Loaded once the first view stands; it can be put off for a week. */
import { liveQuery } from "dexie";
import { useCallback, useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { useStored } from "../../components/use-stored.ts";
import { dueSteps, isReminded } from "../../lib/core/audit/review/review-due.ts";
import type { ReviewSettings } from "../../lib/core/audit/review/review-settings.ts";
import { translateReview } from "../../lib/i18n/review/translate-review.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readReview } from "../../lib/storage/read-review.ts";
import { usePageActions } from "./page-actions.ts";

export interface ReviewNoticesProps {
  readonly database: Database;
  readonly review: ReviewSettings;
  /** Whether this is a place to be reminded; the review says it by itself. */
  readonly reminds: boolean;
}

const weekMs = 7 * 86_400_000;

export function ReviewNotices({ database, review, reminds }: ReviewNoticesProps) {
  const words = translateReview(useTranslation().language);
  const { call, tellFailure } = usePageActions();
  const state = useStored(useCallback(() => liveQuery(() => readReview(database)), [database]));
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  if (!reminds || state.status !== "ready") return null;
  const due = dueSteps(review, state.value.confirmed, state.value.since, now);
  if (!isReminded(review, due, now)) return null;
  const putOff = async () => {
    const answer = await call("settings.change", { change: { review: { quietUntil: now + weekMs } } });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <Notice kind="hint" icon="audit" title={words("review.remind", { count: due.length })}>
      <div class="button-row">
        <a class="button plain" href="#audit/review">
          {words("review.remind.open")}
        </a>
        <Button label={words("review.remind.later")} kind="quiet" onPress={() => void putOff()} />
      </div>
    </Notice>
  );
}
