/** The words of one client's record in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import {
  type ClientRecordWords,
  translateClientRecord,
} from "../../../../lib/i18n/client-record/translate-client-record.ts";

export function useClientRecordWords(): ClientRecordWords {
  return translateClientRecord(useTranslation().language);
}
