/** The words of the export of rules in the language of the page. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import {
  type RuleExportWords,
  translateRuleExport,
} from "../../../../../../lib/i18n/rule-export/translate-rule-export.ts";

export function useRuleExportWords(): RuleExportWords {
  return translateRuleExport(useTranslation().language);
}
