/** The words of the view of groups in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type GroupWords, translateGroups } from "../../../../lib/i18n/groups/translate-groups.ts";

export function useGroupWords(): GroupWords {
  return translateGroups(useTranslation().language);
}
