/** The words of what the audit finds, in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type FindingWords, translateFindings } from "../../../../../lib/i18n/findings/translate-findings.ts";

export function useFindingWords(): FindingWords {
  return translateFindings(useTranslation().language);
}
