/** The words of the log in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type ShareLogWords,
  translateShareLog,
} from "../../../../../lib/i18n/share-log/translate-share-log.ts";

export function useLogWords(): ShareLogWords {
  return translateShareLog(useTranslation().language);
}
