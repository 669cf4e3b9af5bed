/** The words of the import of rules in the language of the page. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import {
  type RuleImportWords,
  translateRuleImport,
} from "../../../../../../lib/i18n/rule-import/translate-rule-import.ts";

export function useRuleImportWords(): RuleImportWords {
  return translateRuleImport(useTranslation().language);
}
