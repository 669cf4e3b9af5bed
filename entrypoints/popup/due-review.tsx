/** That steps of the review are due, with the way there. Loaded once the popup stands. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { useStored } from "../../components/use-stored.ts";
import { dueSteps, isReminded } from "../../lib/core/audit/review/review-due.ts";
import type { ReviewSettings } from "../../lib/core/audit/review/review-settings.ts";
import { translateReview } from "../../lib/i18n/review/translate-review.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readReview } from "../../lib/storage/read-review.ts";

export interface DueReviewProps {
  readonly database: Database;
  readonly review: ReviewSettings;
}

export function DueReview({ database, review }: DueReviewProps) {
  const words = translateReview(useTranslation().language);
  const state = useStored(useCallback(() => liveQuery(() => readReview(database)), [database]));
  if (state.status !== "ready") return null;
  const now = Date.now();
  const due = dueSteps(review, state.value.confirmed, state.value.since, now);
  if (!isReminded(review, due, now)) return null;
  return (
    <section class="waiting-sets">
      <h2>
        <Icon name="audit" />
        {words("review.remind", { count: due.length })}
      </h2>
      <a href="/options.html#audit/review" target="_blank" rel="noreferrer">
        {words("review.remind.open")}
      </a>
    </section>
  );
}
