/** Of what the user is reminded in this browser, and when not. Everything takes effect at once. */
import { Switch } from "../../../../components/switch.tsx";
import { defaultReminders, type ReminderSettings } from "../../../../lib/core/reminders/reminder-settings.ts";
import { useLocks } from "../../locked-settings.ts";
import { DaysField } from "./days-field.tsx";
import { NotificationSwitch } from "./notification-switch.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import type { NotificationPermission } from "./use-notification-permission.ts";
import { useReminderWords } from "./use-reminder-words.ts";

export interface ReminderSettingsSectionProps {
  readonly settings: ReminderSettings;
  readonly permission: NotificationPermission;
  readonly onChange: (part: Partial<ReminderSettings>) => void;
}

export function ReminderSettingsSection({ settings, permission, onChange }: ReminderSettingsSectionProps) {
  const words = useReminderWords();
  const lock = useLocks();
  return (
    <section class="card" aria-labelledby="reminder-settings">
      <h2 id="reminder-settings">{words("settings.title")}</h2>
      <NotificationSwitch
        on={settings.notifies}
        permission={permission}
        onChange={(notifies) => onChange({ notifies })}
      />
      <Switch
        label={words("settings.answer")}
        {...lock("reminders.answer", words("settings.answer.hint"))}
        on={settings.answer}
        onChange={(answer) => onChange({ answer })}
      />
      <DaysField
        label={words("settings.followUp")}
        {...lock(
          "reminders.followUpDays",
          words("settings.followUp.hint", { days: defaultReminders.followUpDays }),
        )}
        days={settings.followUpDays}
        onChange={(followUpDays) => onChange({ followUpDays })}
      />
      <DaysField
        label={words("settings.quietClient")}
        {...lock(
          "reminders.quietDays",
          words("settings.quietClient.hint", { days: defaultReminders.quietDays }),
        )}
        days={settings.quietDays}
        onChange={(quietDays) => onChange({ quietDays })}
      />
      <Switch
        label={words("settings.expiry")}
        {...lock("reminders.expiry", words("settings.expiry.hint"))}
        on={settings.expiry}
        onChange={(expiry) => onChange({ expiry })}
      />
      <QuietHours hours={settings.quietHours} onChange={(quietHours) => onChange({ quietHours })} />
      <p class="hint">{words("settings.badge")}</p>
    </section>
  );
}
