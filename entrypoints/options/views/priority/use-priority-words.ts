/** The words of the view of priority in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type PriorityWords, translatePriority } from "../../../../lib/i18n/priority/translate-priority.ts";

export function usePriorityWords(): PriorityWords {
  return translatePriority(useTranslation().language);
}
