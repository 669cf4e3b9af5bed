/** One Gmail account: on or off, and what is the user's own in it. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { isAddressText } from "../../../../lib/core/clients/check-client.ts";
import { isDomainText } from "../../../../lib/core/clients/is-domain-text.ts";
import { mostOwnEntries } from "../../../../lib/core/settings/own-entries.ts";
import type { AccountSettings } from "../../../../lib/core/settings/settings.ts";
import { usePageActions } from "../../page-actions.ts";

export interface AccountSectionProps {
  /** Address of the account, lower case. */
  readonly account: string;
  readonly own: AccountSettings;
  /** Domains of the company, canonical. */
  readonly companyDomains?: readonly string[] | undefined;
}

export function AccountSection({ account, own, companyDomains = [] }: AccountSectionProps) {
  const t = useTranslation();
  const { call, tell, tellFailure } = usePageActions();
  const [addresses, setAddresses] = useState(own.addresses.join("\n"));
  const [domains, setDomains] = useState(own.domains.join("\n"));
  const addressErrors = errorsOf(
    addresses,
    isAddressText,
    (text) => t("client.address.bad", { text }),
    t("settings.tooMany", { limit: mostOwnEntries }),
  );
  const domainErrors = errorsOf(
    domains,
    isDomainText,
    (text) => t("client.domain.bad", { text }),
    t("settings.tooMany", { limit: mostOwnEntries }),
  );
  const isSaved =
    entriesOf(addresses).join() === own.addresses.join() && entriesOf(domains).join() === own.domains.join();

  const save = async (changed: AccountSettings, isTyped: boolean) => {
    const settings = { ...changed, addresses: [...changed.addresses], domains: [...changed.domains] };
    const answer = await call("account.change", { account, settings });
    if (!answer.ok) tellFailure(answer);
    else if (isTyped) tell({ kind: "done", text: t("settings.saved") });
  };
  return (
    <form
      class="account"
      aria-label={account}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (addressErrors.length + domainErrors.length > 0) return;
        void save({ ...own, addresses: entriesOf(addresses), domains: entriesOf(domains) }, true);
      }}
    >
      <h3>
        <bdi>{account}</bdi>
      </h3>
      <Switch
        label={t("settings.account.enabled")}
        on={own.enabled}
        onChange={(enabled) => void save({ ...own, enabled }, false)}
      />
      <TextField
        label={t("settings.account.addresses")}
        hint={t("settings.account.addresses.hint")}
        lines={2}
        value={addresses}
        errors={addressErrors}
        onChange={setAddresses}
      />
      <TextField
        label={t("settings.account.domains")}
        hint={t("settings.account.domains.hint")}
        lines={2}
        value={domains}
        errors={domainErrors}
        notes={
          companyDomains.length === 0
            ? []
            : [t("settings.account.companyDomains", { domains: companyDomains.join(", ") })]
        }
        onChange={setDomains}
      />
      <Button
        label={t("settings.account.save", { account })}
        type="submit"
        disabled={isSaved}
        onPress={() => undefined}
      />
    </form>
  );
}

function errorsOf(
  text: string,
  isGood: (entry: string) => boolean,
  say: (entry: string) => string,
  tooMany: string,
): string[] {
  const entries = entriesOf(text);
  const bad = entries.filter((entry) => !isGood(entry)).map(say);
  return entries.length > mostOwnEntries ? [tooMany, ...bad] : bad;
}

/** Lower case, as the settings keep them; each once. */
function entriesOf(text: string): string[] {
  const entries = text.split(/[\s,;，；]+/).map((entry) => entry.trim().toLowerCase().replace(/^@/, ""));
  return [...new Set(entries.filter((entry) => entry !== ""))];
}
