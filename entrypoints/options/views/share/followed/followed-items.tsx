/** The rules or clients of a followed set in the view of rules or clients, read-only: each leads to where it can be adjusted. */
import { useMemo, useState } from "preact/hooks";
import { ClientChip } from "../../../../../components/client-chip.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Notice } from "../../../../../components/notice.tsx";
import type { GridRow } from "../../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { findClients } from "../../clients/find-clients.ts";
import { OriginChoice } from "../../origin-choice.tsx";
import { findRules } from "../../rules/find-rules.ts";
import type { OriginPart } from "../../use-origin.ts";
import { ruleRow } from "./rule-row.tsx";
import { SetGrid } from "./set-grid.tsx";
import { useFollowedWords } from "./use-followed-words.ts";
import { setAddress } from "./use-open-set.ts";

export interface FollowedItemsProps {
  readonly part: OriginPart;
  readonly followed: readonly FollowedSet[];
  /** Id of the subscription. */
  readonly origin: string;
  /** How many the user's own set has. */
  readonly count: number;
}

export function FollowedItems(props: FollowedItemsProps) {
  const { part, followed, origin, count } = props;
  const t = useTranslation();
  const words = useFollowedWords();
  const shown = followed.find(({ id }) => id === origin);
  return (
    <div class="view with-sheet">
      <section class="list-side" aria-labelledby="view-title">
        <header class="view-head">
          <h1 id="view-title">{t(`nav.${part}`)}</h1>
        </header>
        <OriginChoice part={part} followed={followed} chosen={origin} count={count} />
        {shown === undefined ? (
          <Notice kind="empty" title={words("followed.gone")}>
            <a href={`#${part}`}>{t("origin.own")}</a>
          </Notice>
        ) : (
          <>
            <p class="hint">
              {words("followed.origin.readOnly", { name: displayText(shown.name) })}{" "}
              <a href={setAddress(shown.id, part)}>
                {words("followed.origin.open", { name: displayText(shown.name) })}
              </a>
            </p>
            {part === "rules" ? (
              <Rules key={shown.id} followed={shown} />
            ) : (
              <Clients key={shown.id} followed={shown} />
            )}
          </>
        )}
      </section>
    </div>
  );
}

interface ItemsProps {
  readonly followed: FollowedSet;
}

function Rules({ followed: { id, set } }: ItemsProps) {
  const words = useFollowedWords();
  const [search, setSearch] = useState("");
  const shown = useMemo(() => findRules(set.rules, search).map(({ rule }) => rule), [set, search]);
  return (
    <SetGrid
      label={words("followed.part.rules")}
      class="origin-rules"
      headers={[
        { label: words("followed.column.name") },
        { label: words("followed.column.condition") },
        { label: words("followed.column.effects") },
      ]}
      items={shown}
      mostRows={shown.length}
      total={set.rules.length}
      none={words("followed.noRules")}
      search={search}
      onSearch={setSearch}
      rowOf={ruleRow}
      onOpen={(rule) => openItem(id, "rules", rule.id)}
    />
  );
}

function Clients({ followed: { id, set } }: ItemsProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const [search, setSearch] = useState("");
  const collator = useMemo(() => new Intl.Collator(languageTags[t.language], { numeric: true }), [t]);
  const shown = useMemo(
    () => findClients(set.clients, search, { column: "set", descending: false }, collator),
    [set, search, collator],
  );
  const rowOf = (client: Client): GridRow => ({
    key: client.id,
    attributes: { "data-client-id": client.id },
    dimmed: client.archived === true,
    cells: [
      <ClientChip key="chip" name={client.name} tier={client.tier} colour={client.colour} />,
      t(`tier.${client.tier}`),
      <bdi key="addresses">
        {[...client.addresses, ...client.domains, ...(client.exactDomains ?? [])].slice(0, 5).join(", ")}
      </bdi>,
    ],
  });
  return (
    <SetGrid
      label={words("followed.part.clients")}
      class="origin-clients"
      headers={[
        { label: words("followed.column.client") },
        { label: words("followed.column.tier") },
        { label: words("followed.column.addresses") },
      ]}
      items={shown}
      mostRows={shown.length}
      total={set.clients.length}
      none={words("followed.noClients")}
      search={search}
      onSearch={setSearch}
      rowOf={rowOf}
      onOpen={(client) => openItem(id, "clients", client.id)}
    />
  );
}

function openItem(id: string, part: OriginPart, item: string): void {
  location.hash = `${setAddress(id, part)}/${encodeURIComponent(item)}`;
}
