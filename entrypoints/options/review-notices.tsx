/** Above every view: whether steps of the review are due. Looked up once the first view stands; the words come only where they are. */
import { liveQuery } from "dexie";
import { useCallback, useState } from "preact/hooks";
import { useDeferred } from "../../components/use-deferred.ts";
import { useStored } from "../../components/use-stored.ts";
import { dueSteps, isReminded } from "../../lib/core/audit/review/review-due.ts";
import type { ReviewSettings } from "../../lib/core/audit/review/review-settings.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readReview } from "../../lib/storage/read-review.ts";
import type { ReviewNoticeProps } from "./review-notice.tsx";

export interface ReviewNoticesProps {
  readonly database: Database;
  readonly review: ReviewSettings;
  /** Whether this is a place to be reminded; the review says it by itself. */
  readonly reminds: boolean;
}

export function ReviewNotices({ database, review, reminds }: ReviewNoticesProps) {
  const state = useStored(useCallback(() => liveQuery(() => readReview(database)), [database]));
  /** As long as the page is open. */
  const [now] = useState(Date.now);
  if (!reminds || state.status !== "ready") return null;
  const due = dueSteps(review, state.value.confirmed, state.value.since, now);
  return isReminded(review, due, now) ? <Due due={due.length} now={now} /> : null;
}

const loadNotice = async () => (await import("./review-notice.tsx")).ReviewNotice;

function Due(props: ReviewNoticeProps) {
  const ReviewNotice = useDeferred(loadNotice);
  return ReviewNotice === undefined ? null : <ReviewNotice {...props} />;
}
