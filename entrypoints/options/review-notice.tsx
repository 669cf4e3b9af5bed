/** That steps of the review are due, with the way there; it can be put off for a week. Loaded once there is something to say. */
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { translateReview } from "../../lib/i18n/review/translate-review.ts";
import { usePageActions } from "./page-actions.ts";

export interface ReviewNoticeProps {
  /** How many steps. */
  readonly due: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const weekMs = 7 * 86_400_000;

export function ReviewNotice({ due, now }: ReviewNoticeProps) {
  const words = translateReview(useTranslation().language);
  const { call, tellFailure } = usePageActions();
  const putOff = async () => {
    const answer = await call("settings.change", { change: { review: { quietUntil: now + weekMs } } });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <Notice kind="hint" icon="audit" title={words("review.remind", { count: due })}>
      <div class="button-row">
        <a class="button plain" href="#audit/review">
          {words("review.remind.open")}
        </a>
        <Button label={words("review.remind.later")} kind="quiet" onPress={() => void putOff()} />
      </div>
    </Notice>
  );
}
