/** The words of the periodic review in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type ReviewWords, translateReview } from "../../../../../lib/i18n/review/translate-review.ts";

export function useReviewWords(): ReviewWords {
  return translateReview(useTranslation().language);
}
