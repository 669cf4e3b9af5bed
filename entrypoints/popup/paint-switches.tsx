/** Whether chips are shown, why not, and the switches that change it. */
import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Switch } from "../../components/switch.tsx";
import { type Translation, useTranslation } from "../../components/translation.tsx";
import {
  type AccountSettings,
  defaultAccountSettings,
  type OffReason,
  type Settings,
  whyOff,
} from "../../lib/core/settings/settings.ts";
import { startOfNextDay } from "../../lib/core/settings/start-of-next-day.ts";
import { failureSentence } from "../../lib/i18n/failure-sentence.ts";
import { formatDayTime } from "../../lib/i18n/format.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Answer, Name } from "../../lib/messaging/protocol.ts";

export interface PaintSwitchesProps {
  readonly settings: Settings;
  /** The company's administrators decide whether it is switched on. */
  readonly isLocked: boolean;
  /** `undefined`: none was ever seen; then only the whole product can be switched. */
  readonly account: string | undefined;
  readonly call: Call;
  /** False while the background, which alone writes, does not answer. */
  readonly canChange: boolean;
}

export function PaintSwitches({ settings, isLocked, account, call, canChange }: PaintSwitchesProps) {
  const t = useTranslation();
  const [problem, setProblem] = useState<string>();
  const off = whyOff(settings, account ?? "", Date.now());
  const own = (account !== undefined && settings.accounts[account]) || defaultAccountSettings;

  const report = <N extends Name>(answer: Answer<N>) =>
    setProblem(answer.ok ? undefined : failureSentence(t, answer));
  const showAccount = async (key: string, enabled: boolean) => {
    report(await call("account.change", { account: key, settings: changeable({ ...own, enabled }) }));
  };
  const pause = async (until: number | null) => report(await call("pause.set", { until }));
  const switchOn = async () => report(await call("settings.change", { change: { enabled: true } }));

  return (
    <section>
      <p role="status">
        {off === "off" && isLocked ? t("popup.off.company") : stateText(off, settings.pausedUntil, t)}
      </p>
      {account !== undefined && (
        <Switch
          label={t("popup.show")}
          on={own.enabled}
          disabled={!canChange}
          onChange={(enabled) => void showAccount(account, enabled)}
        />
      )}
      <div class="button-row">
        <WayOn
          off={off}
          isLocked={isLocked}
          canChange={canChange}
          onPause={(until) => void pause(until)}
          onSwitchOn={() => void switchOn()}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" class="warning">
          {problem}
        </p>
      )}
    </section>
  );
}

interface WayOnProps {
  readonly off: OffReason;
  readonly isLocked: boolean;
  readonly canChange: boolean;
  readonly onPause: (until: number | null) => void;
  readonly onSwitchOn: () => void;
}

/** The one button that makes sense now. */
function WayOn({ off, isLocked, canChange, onPause, onSwitchOn }: WayOnProps) {
  const t = useTranslation();
  if (off === "off" && isLocked) return null;
  if (off === "off") return <Button label={t("popup.switchOn")} disabled={!canChange} onPress={onSwitchOn} />;
  if (off === "paused") {
    return <Button label={t("popup.resume")} disabled={!canChange} onPress={() => onPause(null)} />;
  }
  return (
    <Button
      label={t("popup.pause")}
      disabled={!canChange}
      onPress={() => onPause(startOfNextDay(Date.now()))}
    />
  );
}

/** A copy with lists that the schema's type allows to change. */
function changeable(own: AccountSettings) {
  return { ...own, addresses: [...own.addresses], domains: [...own.domains] };
}

function stateText(off: OffReason, pausedUntil: number | null, t: Translation): string {
  switch (off) {
    case null:
      return t("popup.on");
    case "off":
      return t("popup.off");
    case "account":
      return t("popup.off.account");
    case "paused":
      return t("popup.paused", { time: formatDayTime(pausedUntil ?? 0, t.language) });
  }
}
