/** Step 1: whether seen mail may be remembered before there is any client, how much was seen, and who the user is. */
import { Button } from "../../../../components/button.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { StoredState } from "../../../../components/use-stored.ts";
import { assignableDomain } from "../../../../lib/core/clients/assignable-domain.ts";
import { accountSettings } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { useLocks } from "../../locked-settings.ts";
import { usePageActions } from "../../page-actions.ts";
import { type FoundSenders, mostLookedAt } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";
import { GmailLink } from "./gmail-link.tsx";
import { StepHead } from "./step-head.tsx";

export interface MailStepProps {
  readonly settings: Settings;
  readonly accounts: readonly string[];
  /** There are no clients and no rules. */
  readonly isEmpty: boolean;
  /** Mail that Gmail shows is remembered. */
  readonly isLooking: boolean;
  readonly found: StoredState<FoundSenders>;
}

export function MailStep({ settings, accounts, isEmpty, isLooking, found }: MailStepProps) {
  const words = useSenderWords();
  const { call, tell, tellFailure } = usePageActions();
  const { disabled, hint } = useLocks()("looksForClients");
  const days = settings.keepDays;
  const look = async (looksForClients: boolean) => {
    const answer = await call("settings.change", { change: { looksForClients } });
    if (!answer.ok) tellFailure(answer);
    else if (!looksForClients) tell({ kind: "done", text: words("start.look.ended", { days }) });
  };
  const seen = found.status === "ready" ? found.value.mails : 0;
  return (
    <section class="card" aria-labelledby="start-look">
      <StepHead id="start-look" number={1} title={words("start.look")} />
      {!isLooking && (
        <>
          <p>{words("start.look.wish", { days })}</p>
          <Button
            label={words("start.look.begin")}
            kind="primary"
            disabled={disabled}
            onPress={() => void look(true)}
          />
          {hint !== undefined && <p class="hint">{hint}</p>}
        </>
      )}
      {isLooking && (
        <>
          <p>{words("start.look.now")}</p>
          <p class="seen-count tabular" role="status">
            {words(seen < mostLookedAt ? "start.look.seen" : "start.look.seen.most", { count: seen })}
          </p>
          <div class="button-row">
            <GmailLink account={accounts[0]} place="inbox" label={words("start.openGmail")} />
            <GmailLink account={accounts[0]} place="sent" label={words("start.openSent")} />
            {isEmpty && !disabled && (
              <Button label={words("start.look.end")} kind="quiet" onPress={() => void look(false)} />
            )}
          </div>
        </>
      )}
      {accounts.length > 0 && <OwnPeople settings={settings} accounts={accounts} />}
    </section>
  );
}

function OwnPeople({ settings, accounts }: Pick<MailStepProps, "settings" | "accounts">) {
  const words = useSenderWords();
  return (
    <div class="own-people">
      <h3>{words("start.own")}</h3>
      {accounts.map((account) => (
        <OwnAccount key={account} settings={settings} account={account} />
      ))}
      <a href="#settings">{words("start.own.more")}</a>
    </div>
  );
}

function OwnAccount({ settings, account }: { readonly settings: Settings; readonly account: string }) {
  const t = useTranslation();
  const words = useSenderWords();
  const { call, tellFailure } = usePageActions();
  const own = accountSettings(settings, account);
  const found = assignableDomain(account, []);
  const change = async (domain: string, isOwn: boolean) => {
    const answer = await call("account.own", { account, entry: domain, own: isOwn });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <div class="own-account">
      <p>
        <bdi>{account}</bdi>
      </p>
      {found.ok ? (
        <Switch
          label={words("start.own.domain", { domain: found.domain })}
          on={own.domains.includes(found.domain)}
          onChange={(isOwn) => void change(found.domain, isOwn)}
        />
      ) : (
        found.code === "publicDomain" && (
          <p class="hint">
            {words("start.own.public", { domain: account.slice(account.lastIndexOf("@") + 1) })}
          </p>
        )
      )}
      {own.domains.length + own.addresses.length > 0 && (
        <p class="hint" title={t("settings.account.domains")}>
          <bdi>{[...own.domains, ...own.addresses].slice(0, 6).join(", ")}</bdi>
        </p>
      )}
    </div>
  );
}
