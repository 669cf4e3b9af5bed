/** The rows of one client in a layout: one, and more where it has more addresses than the layout has columns. */
import type { Client } from "../../rules/rule-set.ts";
import { clientLabels } from "./client-labels.ts";
import { clientRest } from "./client-rest.ts";
import type { ColumnSource, CsvLayout } from "./csv-layout.ts";
import { type OwnColumn, ownColumns } from "./own-columns.ts";
import { plainText } from "./plain-text.ts";
import { houseField, recordField } from "./record-id-fields.ts";
import { textField } from "./text-field.ts";

/** Gives the client that rows of this layout are read as; see `readBackOf`. */
export type ReadBack = (rows: readonly (readonly string[])[]) => Client | null;

export function clientRows(client: Client, layout: CsvLayout, readBack: ReadBack): string[][] {
  const rows = plainRows(client, layout, "");
  const read = readBack(rows);
  // A row that is not read at all, as one without a name may be, leaves everything to the column of the rest.
  const rest = clientRest(
    client,
    read ?? { id: "", name: "", tier: client.tier, addresses: [], domains: [] },
  );
  return rest === "" ? rows : plainRows(client, layout, rest);
}

function plainRows(client: Client, layout: CsvLayout, rest: string): string[][] {
  const width = layout.columns.filter(([, source]) => source === "address").length;
  const takesAll = layout.columns.some(([, source]) => source === "addresses");
  const count = takesAll ? 1 : Math.max(1, Math.ceil(client.addresses.length / width));
  return Array.from({ length: count }, (_, row) => oneRow(client, layout, row * width, rest));
}

/** `skipped`: addresses that stand in earlier rows of the client. */
function oneRow(client: Client, layout: CsvLayout, skipped: number, rest: string): string[] {
  let next = skipped;
  const isFirst = skipped === 0;
  return layout.columns.map(([, source]) => {
    if (source === "address") {
      next += 1;
      return plainText(client.addresses[next - 1] ?? "");
    }
    if (source === "addresses") return plainText(client.addresses.slice(next).join(";"));
    if (!isFirst && source !== "name" && source !== "own:id" && source !== "ownLabel:id") return "";
    return plainText(cellOf(client, layout, source, rest));
  });
}

function cellOf(
  client: Client,
  layout: CsvLayout,
  source: Exclude<ColumnSource, "address" | "addresses">,
  rest: string,
): string {
  switch (source) {
    case "":
      return "";
    case "name":
      return client.name;
    case "notes":
      return client.notes ?? "";
    case "labels":
      return [...clientLabels(client), ...(layout.ownLabels ?? [])].join(layout.labelDivider);
    case "recordId":
      return oneWord(textField(client, recordField(layout.ids ?? "")));
    case "organisationId":
      return textField(client, houseField(layout.ids ?? ""));
    default:
      return columnText(client, source, rest);
  }
}

function columnText(client: Client, source: string, rest: string): string {
  const kind = source.slice(0, source.indexOf(":"));
  const name = source.slice(kind.length + 1);
  if (kind === "field") return textField(client, name);
  const column = name as OwnColumn;
  const text = ownText(client, column, rest);
  return kind === "ownLabel" && text !== "" ? ownColumns[column] : text;
}

function ownText(client: Client, column: OwnColumn, rest: string): string {
  switch (column) {
    case "id":
      return client.id;
    case "tier":
      return client.tier;
    case "colour":
      return client.colour ?? "";
    case "domains":
      return client.domains.join(" ");
    case "rest":
      return rest;
  }
}

/** Ids of several people are nobody's. */
function oneWord(text: string): string {
  return /\s/.test(text) ? "" : text;
}
