/** The words of publishing in the language of the page. */
import { useTranslation } from "../../../../../components/translation.tsx";
import { type PublishWords, translatePublish } from "../../../../../lib/i18n/publish/translate-publish.ts";

export function usePublishWords(): PublishWords {
  return translatePublish(useTranslation().language);
}
