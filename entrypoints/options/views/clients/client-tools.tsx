/** What stands around the list of clients and that the first screen does not wait for: the bar of the selected ones, and two sheets. */
import { Button } from "../../../../components/button.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import type { Duplicates } from "../../../../lib/core/clients/find-duplicates.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { translateClientRecord } from "../../../../lib/i18n/client-record/translate-client-record.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { usePageActions } from "../../page-actions.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { DeletedSheet } from "./deleted-sheet.tsx";
import { DuplicatesOffer } from "./duplicates-offer.tsx";
import { DuplicatesSheet } from "./duplicates-sheet.tsx";
import { MergeSheet } from "./merge-sheet.tsx";
import { useBulkActions } from "./use-bulk-actions.ts";

export { DuplicatesOffer };

export interface SelectedBarProps {
  readonly selected: readonly Client[];
  readonly clients: readonly Client[];
  readonly onMerge: (clients: readonly Client[]) => void;
  readonly onClear: () => void;
}

export function SelectedBar({ selected, clients, onMerge, onClear }: SelectedBarProps) {
  const { change, remove } = useBulkActions(selected);
  useListKeys({ Delete: remove });
  return (
    <BulkBar
      selected={selected}
      clients={clients}
      onChange={change}
      onDelete={remove}
      onMerge={() => onMerge(selected)}
      onClear={onClear}
    />
  );
}

/** Under the list: what can be done, and the way to what is no longer in it. */
export function DeletedButton({ onOpen }: { readonly onOpen: () => void }) {
  const words = translateClientRecord(useTranslation().language);
  return <Button label={words("deleted.open")} kind="quiet" onPress={onOpen} />;
}

/** What the place of the sheet shows when no client is edited. `ids`: of the clients to be merged; `isFound`: come to from the list of duplicates. */
export type Aside =
  | { readonly kind: "duplicates" }
  | { readonly kind: "deleted" }
  | { readonly kind: "merge"; readonly ids: readonly string[]; readonly isFound: boolean };

export interface AsideSheetProps {
  readonly aside: Aside;
  readonly byId: ReadonlyMap<string, Client>;
  readonly found: readonly Duplicates[];
  readonly database: Database;
  readonly onChange: (aside: Aside | undefined) => void;
}

export function AsideSheet({ aside, byId, found, database, onChange }: AsideSheetProps) {
  const words = translateClientRecord(useTranslation().language);
  const { edit } = usePageActions();
  if (aside.kind === "deleted") {
    const restore = (client: Client) =>
      void edit({ kind: "client.save", client }, words("deleted.restored", { name: client.name }), "history");
    const close = () => onChange(undefined);
    return <DeletedSheet byId={byId} database={database} onRestore={restore} onClose={close} />;
  }
  if (aside.kind === "duplicates") {
    const compare = (clients: readonly Client[]) =>
      onChange({ kind: "merge", ids: clients.map(({ id }) => id), isFound: true });
    // What was merged since they were looked for is done.
    const left = found.filter(({ clients }) => clients.every(({ id }) => byId.has(id)));
    return <DuplicatesSheet found={left} onCompare={compare} onClose={() => onChange(undefined)} />;
  }
  // Another tab may have taken one of them away meanwhile.
  const clients = aside.ids.flatMap((id) => byId.get(id) ?? []);
  if (clients.length < 2) return null;
  const close = (isListWanted = aside.isFound) => onChange(isListWanted ? { kind: "duplicates" } : undefined);
  const isOther = (one: Duplicates) => !one.clients.some(({ id }) => aside.ids.includes(id));
  const merge = async (client: Client, others: readonly string[]) => {
    const done = words("merge.done", { name: client.name });
    if (await edit({ kind: "client.merge", client, others }, done, "merge"))
      close(aside.isFound && found.some(isOther));
  };
  return (
    <MergeSheet
      clients={clients}
      byId={byId}
      onMerge={(...merged) => void merge(...merged)}
      onClose={() => close()}
    />
  );
}
