/** The words of segments in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type SegmentWords, translateSegments } from "../../../../lib/i18n/segments/translate-segments.ts";

export function useSegmentWords(): SegmentWords {
  return translateSegments(useTranslation().language);
}
