/** The view of clients: search, list, and the sheet in which one of them is edited. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useActiveRow } from "../../../../components/use-active-row.ts";
import { useDeferred } from "../../../../components/use-deferred.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { type ClientDraft, clientOfDraft, draftOfClient, emptyClientDraft } from "./client-draft.ts";
import { ClientList } from "./client-list.tsx";
import { type ClientOrder, findClients } from "./find-clients.ts";
import { NoClients, NoClientsFound } from "./no-clients.tsx";

/** The sheet brings the list of public suffixes along, which is larger than the rest of this view. */
const loadSheet = async () => (await import("./client-sheet.tsx")).ClientSheet;

/** It brings along all that judges conditions: not wanted where there is no segment. */
const loadFilter = async () => (await import("../segments/segment-filter.tsx")).SegmentFilter;
const loadNothing = async () => undefined;

export interface ClientsViewProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function ClientsView({ set, settings, accounts, database }: ClientsViewProps) {
  const t = useTranslation();
  const { edit, tell } = usePageActions();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<ClientOrder>({ column: "set", descending: false });
  const [draft, setDraft] = useState<ClientDraft>();
  /** Ids of the clients of the chosen segment; `null`: none is chosen. */
  const [members, setMembers] = useState<ReadonlySet<string> | null>(null);
  const ClientSheet = useDeferred(loadSheet);
  const SegmentFilter = useDeferred((set.segments ?? []).length > 0 ? loadFilter : loadNothing);
  const searchField = useRef<HTMLInputElement>(null);

  const collator = useMemo(() => new Intl.Collator(languageTags[t.language], { numeric: true }), [t]);
  const chosen = useMemo(
    () => (members === null ? set.clients : set.clients.filter(({ id }) => members.has(id))),
    [set.clients, members],
  );
  const shown = useMemo(
    () => findClients(chosen, search, order, collator),
    [chosen, search, order, collator],
  );
  const active = useActiveRow(shown);

  const open = (next: ClientDraft) => {
    if (draft !== undefined) close(draft);
    setDraft(next);
  };
  const openClient = (client: Client) => open(draftOfClient(client));
  const add = () => open(emptyClientDraft(newId()));
  const duplicate = (client: Client) => {
    open({ ...draftOfClient(client), id: newId(), name: t("client.copyOf", { name: client.name }) });
  };
  const remove = (client: Client) => {
    if (draft?.id === client.id) setDraft(undefined);
    void edit({ kind: "client.delete", id: client.id }, t("clients.deleted", { name: client.name }));
  };
  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: ClientDraft) => {
    setDraft(undefined);
    if (!isChanged(closed, set)) return;
    const action = { label: t("draft.restore"), run: () => setDraft(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: closed.name }), action });
  };
  const save = async (saved: ClientDraft) => {
    const isNew = !set.clients.some(({ id }) => id === saved.id);
    const client = clientOfDraft(saved);
    const done = t(isNew ? "clients.added" : "clients.saved", { name: client.name });
    if (await edit({ kind: "client.save", client }, done)) setDraft(undefined);
  };

  const withActive = (act: (client: Client) => void) => () => {
    const client = shown[active.index];
    if (client !== undefined) act(client);
  };
  const step = (by: number) => () => active.step(by);
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    n: add,
    "/": () => searchField.current?.focus(),
    Delete: withActive(remove),
    Escape: () => (draft === undefined ? setSearch("") : close(draft)),
  });

  return (
    <div class="view with-sheet">
      <section class="list-side" aria-labelledby="view-title">
        <header class="view-head">
          <h1 id="view-title">{t("clients.title")}</h1>
          <span class="hint tabular">
            {search === "" && members === null
              ? t("clients.count", { count: set.clients.length })
              : t("clients.shown", { shown: shown.length, count: set.clients.length })}
          </span>
          {set.clients.length > 0 && SegmentFilter !== undefined && (
            <SegmentFilter {...{ set, settings, accounts, database }} onMembers={setMembers} />
          )}
          {set.clients.length > 0 && (
            <SearchField
              label={t("clients.search")}
              value={search}
              onChange={setSearch}
              field={searchField}
            />
          )}
          <Button label={t("clients.add")} icon="plus" kind="primary" onPress={add} />
        </header>
        {set.clients.length === 0 ? (
          <NoClients onAdd={add} />
        ) : shown.length === 0 ? (
          <NoClientsFound text={search} onClear={() => setSearch("")} />
        ) : (
          <ClientList
            clients={shown}
            order={order}
            onOrder={setOrder}
            active={active.index}
            onActive={active.activate}
            openId={draft?.id}
            onOpen={openClient}
            onDuplicate={duplicate}
            onDelete={remove}
          />
        )}
        {shown.length > 0 && <p class="keys-hint">{t("clients.keys")}</p>}
      </section>
      {draft !== undefined && ClientSheet !== undefined && (
        <ClientSheet
          key={draft.id}
          draft={draft}
          set={set}
          settings={settings}
          onChange={setDraft}
          onSave={save}
          onClose={() => close(draft)}
          onDuplicate={duplicate}
          onDelete={remove}
        />
      )}
    </div>
  );
}

function isChanged(draft: ClientDraft, set: RuleSet): boolean {
  const stored = set.clients.find(({ id }) => id === draft.id);
  const before = stored === undefined ? emptyClientDraft(draft.id) : draftOfClient(stored);
  const { base: _draft, ...now } = draft;
  const { base: _before, ...then } = before;
  return JSON.stringify(now) !== JSON.stringify(then);
}
