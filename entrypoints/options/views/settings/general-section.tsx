/** On and off, pause, language, and whether Gmail's own data is used. */
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { SettingsChange } from "../../../../lib/core/settings/apply-settings-change.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { startOfNextDay } from "../../../../lib/core/settings/start-of-next-day.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import { languageNames } from "../../../../lib/i18n/language-names.ts";
import { useLocks } from "../../locked-settings.ts";
import { usePageActions } from "../../page-actions.ts";

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

export function GeneralSection({ settings, onChange }: SettingsSectionProps) {
  const t = useTranslation();
  const lock = useLocks();
  const { call, tellFailure } = usePageActions();
  const isPaused = settings.pausedUntil !== null && settings.pausedUntil > Date.now();
  const pause = async (until: number | null) => {
    const answer = await call("pause.set", { until });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <section class="card">
      <h2>{t("settings.general")}</h2>
      <Switch
        label={t("settings.enabled")}
        {...lock("enabled", t("settings.enabled.hint"))}
        on={settings.enabled}
        onChange={(enabled) => onChange({ enabled })}
      />
      <div class="button-row">
        {isPaused ? (
          <>
            <span>
              {t("settings.pausedUntil", { time: formatDayTime(settings.pausedUntil ?? 0, t.language) })}
            </span>
            <Button label={t("settings.resume")} onPress={() => void pause(null)} />
          </>
        ) : (
          <Button
            label={t("settings.pause")}
            disabled={!settings.enabled}
            onPress={() => void pause(startOfNextDay(Date.now()))}
          />
        )}
      </div>
      <ChoiceField
        label={t("settings.language")}
        {...lock("language")}
        value={settings.language}
        choices={[
          { value: "auto" as const, label: t("settings.language.auto") },
          ...languageNames.map(({ language, name }) => ({ value: language, label: name })),
        ]}
        onChange={(language) => onChange({ language })}
      />
      <Switch
        label={t("settings.pageData")}
        {...lock("pageData", t("settings.pageData.hint"))}
        on={settings.pageData}
        onChange={(pageData) => onChange({ pageData })}
      />
    </section>
  );
}
