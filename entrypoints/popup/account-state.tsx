/** The state of one account at a glance: shown or not, clients seen today, whether Gmail can be read. */
import { useEffect, useState } from "preact/hooks";
import { ChoiceField } from "../../components/choice-field.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { useDeferred } from "../../components/use-deferred.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { activeAccount } from "./active-account.ts";
import { HealthLines } from "./health-lines.tsx";
import { PaintSwitches } from "./paint-switches.tsx";
import type { PopupData } from "./popup-data.ts";
import { SeenClients } from "./seen-clients.tsx";
import { WaitingMail } from "./waiting-mail.tsx";
import { WaitingSets } from "./waiting-sets.tsx";

/** Nobody opens the popup for it. */
const loadDueReview = async () => (await import("./due-review.tsx")).DueReview;

export interface AccountStateProps {
  readonly data: PopupData;
  readonly database: Database;
  readonly call: Call;
  /** False while the background, which alone writes, does not answer. */
  readonly canChange: boolean;
}

export function AccountState({ data, database, call, canChange }: AccountStateProps) {
  const t = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const DueReview = useDeferred(loadDueReview);
  const { settings, accounts, healthy, set } = data;
  useEffect(() => {
    void activeAccount(accounts).then((active) => active !== undefined && setChosen((old) => old ?? active));
  }, [accounts]);
  const account = chosen ?? accounts[0];

  return (
    <>
      <header>
        <img src="/icon/32.png" alt="" width="20" height="20" />
        <h1>{t("product.name")}</h1>
        {accounts.length === 1 && (
          <span class="account-name">
            <bdi>{account}</bdi>
          </span>
        )}
      </header>
      {account === undefined && <NoAccount />}
      {accounts.length > 1 && account !== undefined && (
        <section>
          <ChoiceField
            label={t("popup.account")}
            value={account}
            choices={accounts.map((value) => ({ value, label: value }))}
            onChange={setChosen}
          />
        </section>
      )}
      <WaitingSets waiting={data.waiting} />
      {DueReview !== undefined && <DueReview database={database} review={settings.review} />}
      <PaintSwitches
        settings={settings}
        isLocked={data.locked.enabled !== undefined}
        account={account}
        call={call}
        canChange={canChange}
      />
      {account !== undefined && <WaitingMail account={account} call={call} />}
      {account !== undefined && (
        <SeenClients database={database} account={account} set={set} settings={settings} />
      )}
      <HealthLines
        healthy={account === undefined ? undefined : healthy.get(account)}
        call={call}
        canAsk={canChange}
      />
    </>
  );
}

function NoAccount() {
  const t = useTranslation();
  return (
    <section>
      <h2>{t("popup.noAccount")}</h2>
      <p class="hint">{t("popup.noAccount.text")}</p>
      <a href="https://mail.google.com/" target="_blank" rel="noreferrer">
        {t("popup.openGmail")}
      </a>
    </section>
  );
}
