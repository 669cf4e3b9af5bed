/** What is stored of seen mail, for how long, and how much room it takes. */
import { useEffect, useState } from "preact/hooks";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { formatBytes } from "../../../../lib/i18n/format.ts";
import { useLocks } from "../../locked-settings.ts";
import type { SettingsSectionProps } from "./general-section.tsx";

export function StorageSection({ settings, onChange }: SettingsSectionProps) {
  const t = useTranslation();
  const lock = useLocks();
  const used = useUsedBytes();
  const [days, setDays] = useState(String(settings.keepDays));
  useEffect(() => setDays(String(settings.keepDays)), [settings.keepDays]);
  const isGood = /^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= 3650;
  return (
    <section class="card">
      <h2>{t("settings.storage")}</h2>
      <Switch
        label={t("settings.keepSubjects")}
        {...lock("keepSubjects", t("settings.keepSubjects.hint"))}
        on={settings.keepSubjects}
        onChange={(keepSubjects) => onChange({ keepSubjects })}
      />
      <Switch
        label={t("settings.looksForClients")}
        {...lock("looksForClients", t("settings.looksForClients.hint"))}
        on={settings.looksForClients}
        onChange={(looksForClients) => onChange({ looksForClients })}
      />
      <TextField
        label={t("settings.keepDays")}
        {...lock("keepDays")}
        value={days}
        errors={isGood ? [] : [t("settings.keepDays.bad")]}
        onChange={(text) => {
          setDays(text);
          const number = Number(text);
          if (Number.isInteger(number) && number >= 1 && number <= 3650) onChange({ keepDays: number });
        }}
      />
      {used !== undefined && (
        <p class="hint tabular">{t("settings.used", { size: formatBytes(used, t.language) })}</p>
      )}
    </section>
  );
}

/** Bytes that the browser counts for the extension; `undefined` where it does not say. */
function useUsedBytes(): number | undefined {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsed(usage));
  }, []);
  return used;
}
