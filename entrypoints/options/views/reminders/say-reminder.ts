/** What a reminder is for, in one sentence. */
import { displayText } from "../../../../components/display-text.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import { formatDay } from "../../../../lib/i18n/format-day.ts";
import type { ReminderWords } from "../../../../lib/i18n/reminder-view/translate-reminder-view.ts";
import type { OpenReminder } from "../../../../lib/storage/read-open-reminders.ts";

export function sayReminder({ reminder, facts }: OpenReminder, words: ReminderWords): string {
  const { language } = words;
  const due = formatDayTime(reminder.dueAt, language);
  const since = typeof facts?.date === "number" ? formatDayTime(facts.date, language) : undefined;
  switch (reminder.cause) {
    case "answer":
      return since === undefined ? words("say.answer", { due }) : words("say.answer.since", { since, due });
    case "followUp":
      return since === undefined ? words("say.followUp", { due }) : words("say.followUp.since", { since });
    case "quiet":
      return sayQuiet(reminder.key, due, words);
    case "expiry":
      return reminder.label === undefined
        ? words("say.pin", { due })
        : words("say.label", { label: displayText(reminder.label), due });
    case "own":
      return words("say.own", { due });
  }
}

/** The key of a quiet client ends with the day of the last contact. */
function sayQuiet(key: string, due: string, words: ReminderWords): string {
  const day = /:(\d{4}-\d{2}-\d{2})$/.exec(key)?.[1];
  return day === undefined
    ? words("say.quiet", { due })
    : words("say.quiet.since", { day: formatDay(day, words.language) });
}
