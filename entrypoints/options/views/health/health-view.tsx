/** The view of health: how well Gmail can be read in each account, whether the background works, and what a report needs. */

import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Skeleton } from "../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { useDrift } from "../../page-data.ts";
import { AccountHealth } from "./account-health.tsx";
import { BackgroundHealth } from "./background-health.tsx";
import { SaveSkeleton } from "./save-skeleton.tsx";
import { useHealthWords } from "./use-health-words.ts";

export interface HealthViewProps {
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function HealthView({ accounts, database }: HealthViewProps) {
  const words = useHealthWords();
  return (
    <div class="view page-text health">
      <h1>{words("health.title")}</h1>
      <p class="hint">{words("health.intro")}</p>
      <Accounts accounts={accounts} database={database} />
      <BackgroundHealth />
      <SaveSkeleton />
    </div>
  );
}

function Accounts({ accounts, database }: HealthViewProps) {
  const t = useTranslation();
  const words = useHealthWords();
  const drift = useDrift(database);
  if (drift.status === "loading") return <Skeleton rows={6} />;
  if (drift.status === "failed") {
    return (
      <Notice kind="failed" title={t("failure.title")} text={failureSentence(t, drift.failure)}>
        <Button label={t("action.retry")} onPress={drift.retry} />
      </Notice>
    );
  }
  if (accounts.length === 0) {
    return (
      <Notice kind="empty" title={words("health.accounts.none")} text={words("health.accounts.none.text")}>
        <a href="https://mail.google.com/" target="_blank" rel="noreferrer">
          {t("popup.openGmail")}
        </a>
      </Notice>
    );
  }
  return (
    <>
      {accounts.map((account) => (
        <AccountHealth
          key={account}
          account={account}
          record={drift.value.find((record) => record.account === account)}
        />
      ))}
    </>
  );
}
