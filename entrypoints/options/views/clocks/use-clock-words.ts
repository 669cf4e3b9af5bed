/** The words of answer times and calendars in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import { type ClockWords, translateClocks } from "../../../../lib/i18n/clocks/translate-clocks.ts";

export function useClockWords(): ClockWords {
  return translateClocks(useTranslation().language);
}
