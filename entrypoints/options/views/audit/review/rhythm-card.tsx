/** How often each round of the review is due. */
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import {
  type ReviewRhythm,
  type ReviewRound,
  type ReviewSettings,
  reviewRhythms,
  reviewRounds,
} from "../../../../../lib/core/audit/review/review-settings.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useReviewWords } from "./use-review-words.ts";

export function RhythmCard({ review }: { readonly review: ReviewSettings }) {
  const words = useReviewWords();
  const { call, tell, tellFailure } = usePageActions();
  const save = async (round: ReviewRound, rhythm: ReviewRhythm) => {
    const answer = await call("settings.change", { change: { review: { [round]: rhythm } } });
    if (answer.ok) tell({ kind: "done", text: words("review.rhythm.saved") });
    else tellFailure(answer);
  };
  return (
    <section class="card" aria-labelledby="review-rhythm">
      <h3 id="review-rhythm">{words("review.rhythm")}</h3>
      <p class="hint">{words("review.rhythm.text")}</p>
      <div class="review-rhythms">
        {reviewRounds.map((round) => (
          <ChoiceField
            key={round}
            label={words(`review.round.${round}`)}
            value={review[round]}
            choices={reviewRhythms.map((value) => ({ value, label: words(`review.rhythm.${value}`) }))}
            onChange={(rhythm) => void save(round, rhythm)}
          />
        ))}
      </div>
    </section>
  );
}
