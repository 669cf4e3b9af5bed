/** Whether Gmail can be read in this account, with the ways on: the page of health, and a file for a report. */
import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { failureSentence } from "../../lib/i18n/failure-sentence.ts";
import type { Call } from "../../lib/messaging/call.ts";

export interface HealthLinesProps {
  /** `undefined`: the account's page has not reported yet. */
  readonly healthy: boolean | undefined;
  readonly call: Call;
  /** False while the background, which looks at the tab, does not answer. */
  readonly canAsk: boolean;
}

export function HealthLines({ healthy, call, canAsk }: HealthLinesProps) {
  const t = useTranslation();
  const [said, setSaid] = useState<string>();
  const save = async () => {
    const answer = await call("skeleton.save", {});
    setSaid(answer.ok ? t("report.saved") : failureSentence(t, answer));
  };
  return (
    <section>
      {healthy !== undefined && (
        <p class={healthy ? "state-line" : "state-line unhealthy"}>
          <Icon name={healthy ? "check" : "warning"} />
          {healthy ? t("popup.drift.healthy") : t("popup.drift.unhealthy")}
        </p>
      )}
      <a href="/options.html#health" target="_blank" rel="noreferrer">
        {t("popup.health")}
      </a>
      <div class="button-row">
        <Button
          label={t("report.save")}
          icon="download"
          kind="quiet"
          disabled={!canAsk}
          onPress={() => void save()}
        />
      </div>
      {said !== undefined && (
        <p class="hint" role="status">
          {said}
        </p>
      )}
    </section>
  );
}
