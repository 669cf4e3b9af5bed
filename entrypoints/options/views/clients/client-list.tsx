/** The table of clients. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import type { IconName } from "../../../../components/icon.tsx";
import {
  type GridHeader,
  type GridRow,
  headerHeight,
  RecordGrid,
  rowHeight,
} from "../../../../components/record-grid.tsx";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { useLatest } from "../../../../components/use-latest.ts";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { ClientColumn, ClientOrder } from "./find-clients.ts";

export interface ClientListProps {
  readonly clients: readonly Client[];
  readonly order: ClientOrder;
  readonly onOrder: (order: ClientOrder) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Id of the client in the sheet. */
  readonly openId: string | undefined;
  readonly onOpen: (client: Client) => void;
  readonly onDuplicate: (client: Client) => void;
  readonly onDelete: (client: Client) => void;
}

export function ClientList(props: ClientListProps) {
  const t = useTranslation();
  const { clients, order, active } = props;
  const rows = useRowWindow(clients.length, rowHeight, headerHeight);
  useReveal(rows, active);

  const sortable = (column: ClientColumn, label: string): GridHeader => ({
    label,
    sort: { direction: directionOf(order, column), onSort: () => props.onOrder(nextOrder(order, column)) },
  });
  const headers: readonly GridHeader[] = [
    sortable("name", t("clients.column.name")),
    sortable("tier", t("clients.column.tier")),
    { label: t("clients.column.addresses") },
    { label: t("clients.column.fields") },
    { label: t("clients.column.actions"), hidden: true },
  ];

  const onOpen = useLatest(props.onOpen);
  const onDuplicate = useLatest(props.onDuplicate);
  const onDelete = useLatest(props.onDelete);
  // Cells are made once a client: a scroll draws new rows and leaves the others alone.
  const cellsOf = useMemo(() => {
    const made = new WeakMap<Client, GridRow["cells"]>();
    return (client: Client) => {
      const cells = made.get(client) ?? clientCells(client, t, { onOpen, onDuplicate, onDelete });
      made.set(client, cells);
      return cells;
    };
  }, [t, onOpen, onDuplicate, onDelete]);

  const rowAt = (index: number): GridRow | undefined => {
    const client = clients[index];
    if (client === undefined) return undefined;
    return {
      key: client.id,
      attributes: { "data-client-id": client.id },
      dimmed: client.archived === true,
      open: client.id === props.openId,
      cells: cellsOf(client),
    };
  };

  return (
    <RecordGrid
      label={t("clients.title")}
      class="clients"
      headers={headers}
      count={clients.length}
      rowAt={rowAt}
      rows={rows}
      active={active}
      onActive={props.onActive}
      onOpen={(index) => {
        const client = clients[index];
        if (client !== undefined) props.onOpen(client);
      }}
    />
  );
}

type RowActions = Pick<ClientListProps, "onOpen" | "onDuplicate" | "onDelete">;

function clientCells(client: Client, t: Translation, actions: RowActions): GridRow["cells"] {
  const action = (label: string, icon: IconName, run: (client: Client) => void) => (
    <Button label={label} icon={icon} iconOnly kind="quiet" onPress={() => run(client)} />
  );
  return [
    <ClientChip key="chip" name={client.name} tier={client.tier} colour={client.colour} />,
    client.archived === true ? t("clients.archived") : t(`tier.${client.tier}`),
    <Several key="addresses" entries={[...client.addresses, ...client.domains]} />,
    <Several key="fields" entries={fieldTexts(client)} />,
    <span key="actions" class="row-actions">
      {action(t("action.edit"), "pencil", actions.onOpen)}
      {action(t("action.duplicate"), "copy", actions.onDuplicate)}
      {action(t("action.delete"), "trash", actions.onDelete)}
    </span>,
  ];
}

/** The first entries, and how many more there are. */
function Several({ entries }: { readonly entries: readonly string[] }) {
  const t = useTranslation();
  const more = entries.length - 2;
  return (
    <span class="several" title={entries.slice(0, 30).join("\n")}>
      <bdi>{entries.slice(0, 2).join(", ")}</bdi>
      {more > 0 && <span class="more tabular">{t("clients.more", { count: more })}</span>}
    </span>
  );
}

function fieldTexts(client: Client): string[] {
  return Object.entries(client.fields ?? {})
    .filter(([, value]) => typeof value !== "object")
    .map(([name, value]) => `${name}: ${String(value)}`);
}

function directionOf(order: ClientOrder, column: ClientColumn) {
  if (order.column !== column) return "none";
  return order.descending ? "descending" : "ascending";
}

/** Up, down, and back to the order of the rule set. */
function nextOrder(order: ClientOrder, column: ClientColumn): ClientOrder {
  if (order.column !== column) return { column, descending: false };
  return order.descending ? { column: "set", descending: false } : { column, descending: true };
}
