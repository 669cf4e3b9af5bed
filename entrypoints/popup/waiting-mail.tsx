/** What waits in this account, as far as lists of its inbox were seen; while nobody can count it, nothing is said. */
import { useEffect, useState } from "preact/hooks";
import { useTranslation } from "../../components/translation.tsx";
import { formatDayTime } from "../../lib/i18n/format.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { QueueStand } from "../../lib/messaging/page-answers.ts";

export interface WaitingMailProps {
  readonly account: string;
  readonly call: Call;
}

export function WaitingMail({ account, call }: WaitingMailProps) {
  const t = useTranslation();
  const stand = useQueueStand(account, call);
  if (stand === undefined || stand.asOf === null) return null;
  const { urgent, waiting, overdue } = stand.counts;
  const counts = [
    [t("priority.urgent"), urgent],
    [t("popup.waiting.waiting"), waiting],
    [t("popup.waiting.overdue"), overdue],
  ] as const;
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  return (
    <section class="waiting-mail">
      <h2>{t("popup.waiting")}</h2>
      <dl>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="tabular">{numbers.format(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t("popup.waiting.asOf", { time: formatDayTime(stand.asOf, t.language) })}</p>
      <p class="popup-links">
        <a
          href={`https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#inbox`}
          target="_blank"
          rel="noreferrer"
        >
          {t("popup.waiting.open")}
        </a>
        <a href="/options.html#reminders" target="_blank" rel="noreferrer">
          {t("nav.reminders")}
        </a>
      </p>
    </section>
  );
}

/** `undefined`: not answered yet, or refused. */
function useQueueStand(account: string, call: Call): QueueStand | undefined {
  const [stand, setStand] = useState<QueueStand>();
  useEffect(() => {
    let isAsked = true;
    setStand(undefined);
    void call("queue.counts", { account }).then((answer) => {
      if (isAsked && answer.ok) setStand(answer.value);
    });
    return () => {
      isAsked = false;
    };
  }, [account, call]);
  return stand;
}
