/** The words of what a file would change, in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type MergeWords, translateMerge } from "../../../../../lib/i18n/merge/translate-merge.ts";

export function useMergeWords(): MergeWords {
  return translateMerge(useTranslation().language);
}
