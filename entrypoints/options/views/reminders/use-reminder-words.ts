/** The words of the view of reminders in the language of the page. */
import { useTranslation } from "../../../../components/translation.tsx";
import {
  type ReminderWords,
  translateReminderView,
} from "../../../../lib/i18n/reminder-view/translate-reminder-view.ts";

export function useReminderWords(): ReminderWords {
  return translateReminderView(useTranslation().language);
}
