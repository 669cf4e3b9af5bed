/** The table of clients. */
import { Button } from "../../../../components/button.tsx";
import { ClientChip } from "../../../../components/client-chip.tsx";
import {
  type GridHeader,
  type GridRow,
  headerHeight,
  RecordGrid,
  rowHeight,
} from "../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
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

  const rowAt = (index: number): GridRow | undefined => {
    const client = clients[index];
    if (client === undefined) return undefined;
    return {
      key: client.id,
      attributes: { "data-client-id": client.id },
      dimmed: client.archived === true,
      open: client.id === props.openId,
      cells: [
        <ClientChip key="chip" name={client.name} tier={client.tier} colour={client.colour} />,
        client.archived === true ? t("clients.archived") : t(`tier.${client.tier}`),
        <Several key="addresses" entries={[...client.addresses, ...client.domains]} />,
        <Several key="fields" entries={fieldTexts(client)} />,
        <span key="actions" class="row-actions">
          <Button
            label={t("action.edit")}
            icon="pencil"
            iconOnly
            kind="quiet"
            onPress={() => props.onOpen(client)}
          />
          <Button
            label={t("action.duplicate")}
            icon="copy"
            iconOnly
            kind="quiet"
            onPress={() => props.onDuplicate(client)}
          />
          <Button
            label={t("action.delete")}
            icon="trash"
            iconOnly
            kind="quiet"
            onPress={() => props.onDelete(client)}
          />
        </span>,
      ],
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
