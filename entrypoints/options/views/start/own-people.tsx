/** Who the user is, account by account: whether the domain of its address is the user's own house. */
import { Switch } from "../../../../components/switch.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { assignableDomain } from "../../../../lib/core/clients/assignable-domain.ts";
import { accountSettings } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { usePageActions } from "../../page-actions.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";

export interface OwnPeopleProps {
  readonly settings: Settings;
  readonly accounts: readonly string[];
}

export function OwnPeople({ settings, accounts }: OwnPeopleProps) {
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
