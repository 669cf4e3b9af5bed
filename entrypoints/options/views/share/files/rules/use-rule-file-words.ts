/** The words for what rules of a file lose, in the language of the page. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import {
  type RuleFileWords,
  translateRuleFiles,
} from "../../../../../../lib/i18n/rule-files/translate-rule-files.ts";

export function useRuleFileWords(): RuleFileWords {
  return translateRuleFiles(useTranslation().language);
}
