/** The words about senders in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type SenderWords, translateSenders } from "../../../../lib/i18n/senders/translate-senders.ts";

export function useSenderWords(): SenderWords {
  return translateSenders(useTranslation().language);
}
