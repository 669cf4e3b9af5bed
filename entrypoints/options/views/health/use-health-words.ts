/** The words of this view in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type HealthWords, translateHealth } from "../../../../lib/i18n/health/translate-health.ts";

export function useHealthWords(): HealthWords {
  return translateHealth(useTranslation().language);
}
