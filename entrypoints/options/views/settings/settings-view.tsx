/** The view of settings. Switches take effect at once; what is typed is saved by its button. */
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { SettingsChange } from "../../../../lib/core/settings/apply-settings-change.ts";
import { defaultAccountSettings, type Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { usePageActions } from "../../page-actions.ts";
import { AccountSection } from "./account-section.tsx";
import { ForgetSection } from "./forget-section.tsx";
import { GeneralSection } from "./general-section.tsx";
import { PolicySection } from "./policy/policy-section.tsx";
import { PolicyView } from "./policy/policy-view.tsx";
import { StorageSection } from "./storage-section.tsx";
import { useIsPolicy } from "./use-is-policy.ts";

export interface SettingsViewProps {
  readonly settings: Settings;
  /** The stored settings make no sense to this version; `settings` are the defaults. */
  readonly settingsUnreadable: boolean;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function SettingsView(props: SettingsViewProps) {
  return useIsPolicy() ? <PolicyView database={props.database} /> : <AllSettings {...props} />;
}

function AllSettings({ settings, settingsUnreadable, accounts, database }: SettingsViewProps) {
  const t = useTranslation();
  const { call, tellFailure } = usePageActions();
  const change = async (part: SettingsChange) => {
    const answer = await call("settings.change", { change: part });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <div class="view page-text">
      <h1>{t("settings.title")}</h1>
      {settingsUnreadable && <Notice kind="hint" icon="warning" title={t("settings.unreadable")} />}
      <PolicySection database={database} />
      <GeneralSection settings={settings} onChange={(part) => void change(part)} />
      <section class="card">
        <h2>{t("settings.accounts")}</h2>
        {accounts.length === 0 && <p class="hint">{t("settings.accounts.none")}</p>}
        {accounts.map((account) => (
          <AccountSection
            key={account}
            account={account}
            own={settings.accounts[account] ?? defaultAccountSettings}
            companyDomains={settings.ownDomains}
          />
        ))}
      </section>
      <StorageSection settings={settings} onChange={(part) => void change(part)} />
      <section class="card" id="privacy">
        <h2>{t("settings.privacy")}</h2>
        <p>{t("settings.privacy.stored")}</p>
        <p>{t("settings.privacy.never")}</p>
        <p>{t("settings.privacy.leaves")}</p>
      </section>
      <ForgetSection />
    </div>
  );
}
