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
import type { Selection } from "../../../../components/use-selection.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { sortableHeader } from "../list-order.ts";
import { fieldText, lastOrderDay } from "./field-text.ts";
import type { ClientColumn, ClientOrder } from "./find-clients.ts";
import { SelectAll, SelectBox } from "./select-box.tsx";

export interface ClientListProps {
  /** As they count: with what they have from their parents. */
  readonly clients: readonly Client[];
  readonly selection: Selection<Client>;
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
  const { clients, order, active, selection } = props;
  const rows = useRowWindow(clients.length, rowHeight, headerHeight);
  useReveal(rows, active);

  const sortable = (column: ClientColumn, label: string) =>
    sortableHeader(label, column, order, props.onOrder);
  const headers: readonly GridHeader[] = [
    { label: t("clients.column.select"), content: <SelectAll clients={clients} selection={selection} /> },
    sortable("name", t("clients.column.name")),
    sortable("tier", t("clients.column.tier")),
    { label: t("clients.column.addresses") },
    sortable("owner", t("clients.column.owner")),
    sortable("region", t("clients.column.region")),
    sortable("lastOrder", t("clients.column.lastOrder")),
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
      selected: selection.has(client.id),
      open: client.id === props.openId,
      cells: [
        <SelectBox
          key="select"
          label={t("clients.select", { name: client.name })}
          on={selection.has(client.id)}
          onToggle={(isRange) => selection.toggle(index, isRange)}
        />,
        ...cellsOf(client),
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

type RowActions = Pick<ClientListProps, "onOpen" | "onDuplicate" | "onDelete">;

function clientCells(client: Client, t: Translation, actions: RowActions): GridRow["cells"] {
  const action = (label: string, icon: IconName, run: (client: Client) => void) => (
    <Button label={label} icon={icon} iconOnly kind="quiet" onPress={() => run(client)} />
  );
  return [
    <ClientChip key="chip" name={client.name} tier={client.tier} colour={client.colour} />,
    client.archived === true ? t("clients.archived") : t(`tier.${client.tier}`),
    <Several
      key="addresses"
      entries={[...client.addresses, ...client.domains, ...(client.exactDomains ?? [])]}
    />,
    <Plain key="owner" text={fieldText(client, "owner")} />,
    <Plain key="region" text={fieldText(client, "region")} />,
    <span key="lastOrder" class="tabular">
      {dayText(lastOrderDay(client), t)}
    </span>,
    <span key="actions" class="row-actions">
      {action(t("action.edit"), "pencil", actions.onOpen)}
      {action(t("action.duplicate"), "copy", actions.onDuplicate)}
      {action(t("action.delete"), "trash", actions.onDelete)}
    </span>,
  ];
}

/** Whole in its tooltip where it is cut. */
function Plain({ text }: { readonly text: string }) {
  return <bdi title={text}>{text}</bdi>;
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

/** As the language writes days; `""`: none. */
function dayText(day: string, t: Translation): string {
  if (day === "") return "";
  let format = dayFormats.get(t.language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(languageTags[t.language], { dateStyle: "medium", timeZone: "UTC" });
    dayFormats.set(t.language, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** One of them costs more to make than a screen of rows to draw. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();
