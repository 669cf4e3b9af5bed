/** The clients of a followed set: renamed and recoloured for this user alone, or copied among the user's own. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ClientChip } from "../../../../../components/client-chip.tsx";
import type { GridRow } from "../../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Client, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { tierColours } from "../../../../../lib/core/shared/colour-contrast.ts";
import { withLook } from "../../../../../lib/core/sharing/change-layer.ts";
import { applyLocalLayer, type LocalLook } from "../../../../../lib/core/sharing/local-layer.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { usePageActions } from "../../../page-actions.ts";
import { findClients } from "../../clients/find-clients.ts";
import { LookSheet } from "./look-sheet.tsx";
import { SetGrid } from "./set-grid.tsx";
import type { SetRulesProps } from "./set-rules.tsx";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";
import { useOpenItem } from "./use-open-item.ts";

export interface SetClientsProps extends SetRulesProps {
  /** The user's own set. */
  readonly own: RuleSet;
}

export function SetClients({ subscription, content, own }: SetClientsProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const { edit } = usePageActions();
  const [search, setSearch] = useState("");
  const [openId, setOpenId] = useOpenItem();
  const [copied, setCopied] = useState<string>();
  const { layer, active, source } = subscription;
  const looks = useMemo(() => new Map(Object.entries(layer.clients)), [layer]);
  const clients = useMemo(() => applyLocalLayer(content, layer).clients, [content, layer]);
  const collator = useMemo(() => new Intl.Collator(languageTags[t.language], { numeric: true }), [t]);
  const shown = useMemo(
    () => findClients(clients, search, { column: "set", descending: false }, collator),
    [clients, search, collator],
  );
  const open = active === null ? undefined : clients.find(({ id }) => id === openId);
  const inSet = content.clients.find(({ id }) => id === openId);
  const save = async ({ id, name }: Client, look: LocalLook) => {
    const isPlain = look.name === undefined && look.colour === undefined;
    const done = words(isPlain ? "followed.reset" : "followed.looks", { name: look.name ?? name });
    if (await acts.adjust(subscription, withLook(layer, "clients", id, look), done)) setOpenId(undefined);
  };
  /** With the same id, so that it takes the place of the set's. */
  const copy = async ({ revision: _, author: __, ...client }: Client) => {
    const done = words("followed.copiedClient", { name: client.name });
    if (await edit({ kind: "client.save", client }, done)) setCopied(client.id);
  };
  const isOwn = (id: string | undefined) => own.clients.some((client) => client.id === id);
  // Opened once it is there: this page reads it a moment after it was written.
  const isCopied = copied !== undefined && isOwn(copied);
  useEffect(() => {
    if (isCopied) location.hash = ownAddress(copied);
  }, [isCopied]);
  const rowOf = (client: Client): GridRow => ({
    key: client.id,
    attributes: { "data-client-id": client.id },
    dimmed: client.archived === true,
    open: client.id === openId,
    cells: [
      <ClientChip key="chip" name={client.name} tier={client.tier} colour={client.colour} />,
      t(`tier.${client.tier}`),
      <bdi key="addresses" title={[...client.addresses, ...client.domains].slice(0, 30).join("\n")}>
        {[...client.addresses, ...client.domains, ...(client.exactDomains ?? [])].slice(0, 3).join(", ")}
      </bdi>,
      <span key="here" class="muted">
        {looks.has(client.id) && words("followed.clients.changed")}
      </span>,
    ],
  });
  return (
    <>
      <SetGrid
        label={words("followed.part.clients")}
        class="followed-clients"
        headers={[
          { label: words("followed.column.client") },
          { label: words("followed.column.tier") },
          { label: words("followed.column.addresses") },
          { label: words("followed.column.here") },
        ]}
        items={shown}
        total={clients.length}
        none={words("followed.noClients")}
        search={search}
        onSearch={setSearch}
        rowOf={rowOf}
        onOpen={(client) => setOpenId(client.id)}
      />
      {open !== undefined && inSet !== undefined && (
        <LookSheet
          key={open.id}
          kind="client"
          name={inSet.name}
          colour={inSet.colour ?? tierColours[inSet.tier]}
          look={looks.get(open.id) ?? {}}
          taken={none}
          onSave={(look) => void save(inSet, look)}
          onClose={() => setOpenId(undefined)}
        >
          <div class="copy-client">
            {isOwn(open.id) && <a href={ownAddress(open.id)}>{words("followed.copyClient.own")}</a>}
            <Button
              label={words("followed.copyClient")}
              icon="copy"
              disabled={source === "policy" || isOwn(open.id)}
              onPress={() => void copy(open)}
            />
            <p class="hint">
              {words(source === "policy" ? "followed.copyClient.policy" : "followed.copyClient.hint")}
            </p>
          </div>
        </LookSheet>
      )}
    </>
  );
}

function ownAddress(id: string): string {
  return `#clients/edit/${encodeURIComponent(id)}`;
}

const none: ReadonlySet<string> = new Set();
