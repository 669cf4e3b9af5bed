/** The view of clients: search, filters, list, what happens to the selected ones, and the sheet in which one of them is edited. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { SearchField } from "../../../../components/search-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { type ActiveRow, useActiveRow } from "../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import { type Selection, useSelection } from "../../../../components/use-selection.ts";
import { useSoon } from "../../../../components/use-soon.ts";
import type { Duplicates } from "../../../../lib/core/clients/find-duplicates.ts";
import { withInherited } from "../../../../lib/core/clients/inherit.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { usePageActions } from "../../page-actions.ts";
import { FollowedPart } from "../followed-part.tsx";
import { OriginChoice } from "../origin-choice.tsx";
import { useOrigin } from "../use-origin.ts";
import { ClientList, type ClientListProps } from "./client-list.tsx";
import { ClientNarrowing } from "./client-narrowing.tsx";
import type { Aside } from "./client-tools.tsx";
import { type ClientFilter, type ClientOrder, findClients, isFiltered, noFilter } from "./find-clients.ts";
import { NoClients, NoClientsFound } from "./no-clients.tsx";
import { useClientEditor } from "./use-client-editor.ts";
import { useLinkedClient } from "./use-linked-client.ts";

/** The sheet brings the list of public suffixes along, which is larger than the rest of this view. */
const loadSheet = async () => (await import("./client-sheet.tsx")).ClientSheet;
const loadTools = () => import("./client-tools.tsx");

export interface ClientsViewProps {
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function ClientsView(props: ClientsViewProps) {
  const { set, followed } = props;
  const origin = useOrigin("clients");
  return origin === null ? (
    <OwnClients {...props} />
  ) : (
    <FollowedPart part="clients" followed={followed} origin={origin} count={set.clients.length} />
  );
}

function OwnClients({ set, followed, settings, accounts, database }: ClientsViewProps) {
  const t = useTranslation();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<ClientFilter>(noFilter);
  const [order, setOrder] = useState<ClientOrder>({ column: "set", descending: false });
  /** Ids of the clients of the chosen segment; `null`: none is chosen. */
  const [members, setMembers] = useState<ReadonlySet<string> | null>(null);
  const [aside, setAside] = useState<Aside>();
  const [duplicates, setDuplicates] = useState<readonly Duplicates[]>([]);
  const ClientSheet = useSoon(loadSheet);
  const tools = useSoon(loadTools);
  const searchField = useRef<HTMLInputElement>(null);
  const { tell } = usePageActions();
  const editor = useClientEditor(set, () => setAside(undefined));
  const { draft } = editor;

  const byId = useMemo(() => new Map(set.clients.map((client) => [client.id, client])), [set.clients]);
  useLinkedClient({
    byId,
    onOpen: editor.open,
    onMissing: () => tell({ kind: "failed", text: t("clients.linked.none") }),
  });
  const counting = useMemo(() => withInherited(set.clients), [set.clients]);
  const collator = useMemo(() => new Intl.Collator(languageTags[t.language], { numeric: true }), [t]);
  const chosen = useMemo(
    () => (members === null ? counting : counting.filter(({ id }) => members.has(id))),
    [counting, members],
  );
  const shown = useMemo(
    () => findClients(chosen, search, order, collator, filter),
    [chosen, search, order, collator, filter],
  );
  const active = useActiveRow(shown);
  const selection = useSelection(shown);

  /** What the list shows counts; what is edited is what was stored. */
  const stored = (act: (client: Client) => void) => (shownClient: Client) => {
    const client = byId.get(shownClient.id);
    if (client !== undefined) act(client);
  };
  const showAside = (next: Aside | undefined) => {
    editor.close();
    setAside(next);
  };
  const showAll = () => {
    setSearch("");
    setFilter(noFilter);
  };
  /** One thing at a time, the last opened first. */
  const back = () => {
    const open = [
      { is: draft !== undefined, leave: editor.close },
      { is: aside !== undefined, leave: () => setAside(undefined) },
      { is: selection.items.length > 0, leave: selection.clear },
    ];
    (open.find(({ is }) => is)?.leave ?? showAll)();
  };
  const withActive = (act: (client: Client) => void) => () => {
    const client = shown[active.index];
    if (client !== undefined) stored(act)(client);
  };
  useListKeys({
    ...moveKeys(active),
    ...selectKeys(active, selection),
    n: editor.add,
    "/": () => searchField.current?.focus(),
    ...deleteKey(selection, withActive(editor.remove)),
    Escape: back,
  });

  const isNarrowed = search !== "" || isFiltered(filter);
  return (
    <div class="view with-sheet">
      <section class="list-side" aria-labelledby="view-title">
        <header class="view-head">
          <h1 id="view-title">{t("clients.title")}</h1>
          <span class="hint tabular">
            {isNarrowed
              ? t("clients.shown", { shown: shown.length, count: set.clients.length })
              : t("clients.count", { count: set.clients.length })}
          </span>
          {tools !== undefined && (
            <tools.DuplicatesOffer
              clients={set.clients}
              found={duplicates}
              onFound={setDuplicates}
              onOpen={() => showAside({ kind: "duplicates" })}
            />
          )}
          {set.clients.length > 0 && (
            <SearchField
              label={t("clients.search")}
              value={search}
              onChange={setSearch}
              field={searchField}
            />
          )}
          <Button label={t("clients.add")} icon="plus" kind="primary" onPress={editor.add} />
        </header>
        <OriginChoice part="clients" followed={followed} chosen={null} count={set.clients.length} />
        <ClientNarrowing
          {...{ set, settings, accounts, database, filter }}
          onChange={setFilter}
          onMembers={setMembers}
        />
        <ListOrReason
          set={set}
          search={search}
          onShowAll={showAll}
          onAdd={editor.add}
          list={{
            clients: shown,
            selection,
            order,
            onOrder: setOrder,
            active: active.index,
            onActive: active.activate,
            openId: draft?.id,
            onOpen: stored(editor.open),
            onDuplicate: stored(editor.duplicate),
            onDelete: stored(editor.remove),
          }}
        />
        {selection.items.length > 0 && tools !== undefined ? (
          <tools.SelectedBar
            selected={selection.items.flatMap(({ id }) => byId.get(id) ?? [])}
            clients={set.clients}
            onMerge={(clients) =>
              showAside({ kind: "merge", ids: clients.map(({ id }) => id), isFound: false })
            }
            onClear={selection.clear}
          />
        ) : (
          <div class="list-foot">
            <p class="keys-hint">{shown.length > 0 && t("clients.keys")}</p>
            {tools !== undefined && <tools.DeletedButton onOpen={() => showAside({ kind: "deleted" })} />}
          </div>
        )}
      </section>
      {draft !== undefined && ClientSheet !== undefined && (
        <ClientSheet
          key={draft.id}
          draft={draft}
          set={set}
          settings={settings}
          database={database}
          onChange={editor.change}
          onSave={editor.save}
          onClose={editor.close}
          onDuplicate={editor.duplicate}
          onDelete={editor.remove}
          onTakeBack={editor.takeBack}
          onChildren={(id) => setFilter({ ...noFilter, childrenOf: id })}
        />
      )}
      {draft === undefined && aside !== undefined && tools !== undefined && (
        <tools.AsideSheet
          key={aside.kind === "merge" ? aside.ids.join() : aside.kind}
          aside={aside}
          byId={byId}
          found={duplicates}
          database={database}
          onChange={setAside}
        />
      )}
    </div>
  );
}

interface ListOrReasonProps {
  readonly set: RuleSet;
  readonly search: string;
  readonly list: ClientListProps;
  readonly onShowAll: () => void;
  readonly onAdd: () => void;
}

/** The list, or why there is nothing in it. */
function ListOrReason({ set, search, list, onShowAll, onAdd }: ListOrReasonProps) {
  if (set.clients.length === 0) return <NoClients onAdd={onAdd} />;
  if (list.clients.length === 0) return <NoClientsFound text={search} onClear={onShowAll} />;
  return <ClientList {...list} />;
}

function moveKeys({ step }: ActiveRow) {
  return { j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) };
}

/** With clients selected the key is theirs: see `SelectedBar`. */
function deleteKey({ items }: Selection<Client>, removeActive: () => void) {
  return items.length > 0 ? {} : { Delete: removeActive };
}

function selectKeys({ index, step }: ActiveRow, selection: Selection<Client>) {
  const extend = (by: number) => () => {
    selection.add([index, index + by]);
    step(by);
  };
  return {
    x: () => selection.toggle(index),
    J: extend(1),
    K: extend(-1),
    "Ctrl+a": selection.toggleAll,
  };
}
