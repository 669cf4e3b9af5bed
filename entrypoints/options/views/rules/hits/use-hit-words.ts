/** The words of how often rules fired, in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type HitWords, translateRuleHits } from "../../../../../lib/i18n/rule-hits/translate-rule-hits.ts";

export function useHitWords(): HitWords {
  return translateRuleHits(useTranslation().language);
}
