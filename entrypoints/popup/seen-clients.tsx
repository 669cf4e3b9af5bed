/** The clients whose mail was seen today, as chips with counts. */
import { useMemo } from "preact/hooks";
import { ClientChip } from "../../components/client-chip.tsx";
import { useTranslation } from "../../components/translation.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../lib/core/settings/own-people.ts";
import type { Settings } from "../../lib/core/settings/settings.ts";
import type { Database } from "../../lib/storage/database.ts";
import { useSeenToday } from "./popup-data.ts";
import { countSeenClients } from "./seen-today.ts";

/** More would make the popup scroll. */
const mostShown = 10;

export interface SeenClientsProps {
  readonly database: Database;
  readonly account: string;
  readonly set: RuleSet;
  readonly settings: Settings;
}

export function SeenClients({ database, account, set, settings }: SeenClientsProps) {
  const t = useTranslation();
  const seen = useSeenToday(database, account);
  const records = seen.status === "ready" ? seen.value : undefined;
  const clients = useMemo(
    () =>
      countSeenClients(
        (records ?? []).map(({ facts }) => facts),
        set,
        ownPeople(settings, account),
      ),
    [records, set, settings, account],
  );
  const isSetUp = set.clients.length + set.rules.length > 0;
  return (
    <section>
      <h2>{t("popup.today")}</h2>
      {clients.length === 0 && <p class="hint">{isSetUp ? t("popup.today.none") : t("popup.noSetup")}</p>}
      <ul class="seen-clients">
        {clients.slice(0, mostShown).map(({ client, messages }) => (
          <li key={client.id}>
            <ClientChip name={client.name} tier={client.tier} colour={client.colour} />
            <span class="tabular">{messages}</span>
          </li>
        ))}
        {clients.length > mostShown && (
          <li class="hint">{t("clients.more", { count: clients.length - mostShown })}</li>
        )}
      </ul>
    </section>
  );
}
