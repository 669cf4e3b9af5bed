/** The words of tests of rules in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type RuleTestWords,
  translateRuleTests,
} from "../../../../../lib/i18n/rule-tests/translate-rule-tests.ts";

export function useRuleTestWords(): RuleTestWords {
  return translateRuleTests(useTranslation().language);
}
