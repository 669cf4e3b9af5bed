/**
 * Columns of our own in the contact files that we write: what the layouts of other programs have no place for.
 * A row that has them stands for a whole client, and is read as exactly that client again.
 */
import { headerKey } from "./contact-dialect.ts";

export const ownColumns = {
  id: "Clientele id",
  tier: "Clientele tier",
  colour: "Clientele colour",
  domains: "Clientele domains",
  /** JSON of all that the other cells do not give back as it was. */
  rest: "Clientele record",
} as const;

/** The same in a vCard. */
export const ownProperties = {
  id: "X-CLIENTELE-ID",
  tier: "X-CLIENTELE-TIER",
  colour: "X-CLIENTELE-COLOUR",
  domains: "X-CLIENTELE-DOMAINS",
  rest: "X-CLIENTELE-RECORD",
} as const satisfies Readonly<Record<keyof typeof ownColumns, string>>;

/** Holds a group of ours as JSON, in the card of the group. */
export const ownGroupProperty = "X-CLIENTELE-GROUP";

export type OwnColumn = keyof typeof ownColumns;
export const ownColumnNames = Object.keys(ownColumns) as readonly OwnColumn[];

/** The cells of these columns, empty where the file has none. */
export type OwnCells = Readonly<Record<OwnColumn, string>>;

const columnsByKey: ReadonlyMap<string, OwnColumn> = new Map(
  ownColumnNames.map((column) => [headerKey(ownColumns[column]), column]),
);

/** `undefined`: not one of ours. */
export function ownColumnOf(header: string): OwnColumn | undefined {
  return columnsByKey.get(headerKey(header));
}

/** `null` where no cell says what a whole client needs: its id or its tier. */
export function ownCells(textOf: (column: OwnColumn) => string): OwnCells | null {
  const cells = {
    id: textOf("id"),
    tier: textOf("tier"),
    colour: textOf("colour"),
    domains: textOf("domains"),
    rest: textOf("rest"),
  };
  return cells.id === "" && cells.tier === "" ? null : cells;
}
