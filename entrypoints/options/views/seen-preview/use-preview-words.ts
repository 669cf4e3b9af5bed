/** The words of what an edit does to seen mail, in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type PreviewWords, translatePreview } from "../../../../lib/i18n/preview/translate-preview.ts";

export function usePreviewWords(): PreviewWords {
  return translatePreview(useTranslation().language);
}
