/** The settings that the company fixes, by the names that they have where they are shown. */
import { type Translation, useTranslation } from "../../../../../components/translation.tsx";
import {
  type LockableSetting,
  type LockedSettings,
  lockableReminders,
  lockableSettings,
} from "../../../../../lib/core/policy/policy.ts";
import type { ReminderSettings } from "../../../../../lib/core/reminders/reminder-settings.ts";
import { languageNames } from "../../../../../lib/i18n/language-names.ts";
import type { PolicyWords } from "../../../../../lib/i18n/policy/translate-policy.ts";
import type { ReminderWords } from "../../../../../lib/i18n/reminder-view/translate-reminder-view.ts";
import { timeText } from "../../reminders/minute-of-day.ts";
import { useReminderWords } from "../../reminders/use-reminder-words.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export function FixedSettings({ settings }: { readonly settings: LockedSettings }) {
  const words = usePolicyWords();
  const rows = rowsOf(settings, useTranslation(), words, useReminderWords());
  return (
    <section class="card" aria-labelledby="policy-settings">
      <h2 id="policy-settings">{words("policy.settings")}</h2>
      {rows.length === 0 ? (
        <p>{words("policy.settings.none")}</p>
      ) : (
        <table class="policy-table">
          <thead>
            <tr>
              <th scope="col">{words("policy.column.setting")}</th>
              <th scope="col">{words("policy.column.value")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface FixedSetting {
  readonly name: string;
  readonly value: string;
}

function rowsOf(
  { reminders = {}, ...settings }: LockedSettings,
  t: Translation,
  words: PolicyWords,
  reminderWords: ReminderWords,
): readonly FixedSetting[] {
  const own = lockableSettings.flatMap((key) =>
    settings[key] === undefined
      ? []
      : {
          name: key === "ownDomains" ? words("policy.setting.ownDomains") : t(`settings.${key}`),
          value: settingValue(settings[key], t, words),
        },
  );
  const others = lockableReminders.flatMap((key) =>
    reminders[key] === undefined
      ? []
      : { name: reminderWords(reminderNames[key]), value: reminderValue(reminders[key], words) },
  );
  return [...own, ...others];
}

const reminderNames = {
  notifies: "settings.notifies",
  answer: "settings.answer",
  followUpDays: "settings.followUp",
  quietDays: "settings.quietClient",
  expiry: "settings.expiry",
  quietHours: "settings.quiet",
} as const satisfies Record<keyof ReminderSettings, string>;

function settingValue(
  value: NonNullable<LockedSettings[LockableSetting]>,
  t: Translation,
  words: PolicyWords,
): string {
  if (typeof value === "boolean") return words(value ? "policy.value.on" : "policy.value.off");
  if (typeof value === "number") return words("policy.value.days", { count: value });
  if (typeof value === "object") return value.join(", ");
  return languageNames.find(({ language }) => language === value)?.name ?? t("settings.language.auto");
}

function reminderValue(value: ReminderSettings[keyof ReminderSettings], words: PolicyWords): string {
  if (value === null) return words("policy.value.noHours");
  if (typeof value === "boolean") return words(value ? "policy.value.on" : "policy.value.off");
  if (value === 0) return words("policy.value.never");
  if (typeof value === "number") return words("policy.value.days", { count: value });
  return words("policy.value.hours", { from: timeText(value.from), until: timeText(value.until) });
}
