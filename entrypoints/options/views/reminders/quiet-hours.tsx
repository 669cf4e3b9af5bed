/** From when to when nothing is shown; the end may lie on the next day. */
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { defaultReminders, type ReminderSettings } from "../../../../lib/core/reminders/reminder-settings.ts";
import { useLocks } from "../../locked-settings.ts";
import { minuteOfDay, timeText } from "./minute-of-day.ts";
import { useReminderWords } from "./use-reminder-words.ts";

type Hours = ReminderSettings["quietHours"];

export interface QuietHoursProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

export function QuietHours({ hours, onChange }: QuietHoursProps) {
  const words = useReminderWords();
  const { disabled, hint = "" } = useLocks()("reminders.quietHours", words("settings.quiet.hint"));
  const change = (part: Partial<NonNullable<Hours>>, text: string) => {
    if (hours !== null && minuteOfDay(text) !== null) onChange({ ...hours, ...part });
  };
  return (
    <>
      <Switch
        label={words("settings.quiet")}
        disabled={disabled}
        hint={hint}
        on={hours !== null}
        onChange={(on) => onChange(on ? defaultReminders.quietHours : null)}
      />
      {hours !== null && (
        <div class="quiet-hours">
          <TextField
            type="time"
            label={words("settings.quiet.from")}
            value={timeText(hours.from)}
            disabled={disabled}
            onChange={(text) => change({ from: minuteOfDay(text) ?? 0 }, text)}
          />
          <TextField
            type="time"
            label={words("settings.quiet.until")}
            value={timeText(hours.until)}
            disabled={disabled}
            onChange={(text) => change({ until: minuteOfDay(text) ?? 0 }, text)}
          />
          <p class="hint">{sayEnd(hours, words)}</p>
        </div>
      )}
    </>
  );
}

function sayEnd({ from, until }: NonNullable<Hours>, words: ReturnType<typeof useReminderWords>): string {
  if (from === until) return words("settings.quiet.none");
  return until < from ? words("settings.quiet.nextDay") : words("settings.quiet.sameDay");
}
