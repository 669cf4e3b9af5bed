/** The words of the tab of followed sets in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type FollowedWords,
  translateFollowed,
} from "../../../../../lib/i18n/followed/translate-followed.ts";

export function useFollowedWords(): FollowedWords {
  return translateFollowed(useTranslation().language);
}
