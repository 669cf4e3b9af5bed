/** The words of the page on the company policy in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type PolicyWords, translatePolicy } from "../../../../../lib/i18n/policy/translate-policy.ts";

export function usePolicyWords(): PolicyWords {
  return translatePolicy(useTranslation().language);
}
