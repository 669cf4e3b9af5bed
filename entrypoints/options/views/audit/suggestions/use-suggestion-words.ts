/** The words of suggestions in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type SuggestionWords,
  translateSuggestions,
} from "../../../../../lib/i18n/suggestions/translate-suggestions.ts";

export function useSuggestionWords(): SuggestionWords {
  return translateSuggestions(useTranslation().language);
}
