/** How a table of clients is laid out for one program: data only, one file a program. */
import type { OwnColumn } from "./own-columns.ts";

/**
 * What a column holds.
 *
 * - `""`: nothing; the program expects the column
 * - `address`: the next of the client's addresses; what has no column goes to a further row of the same client
 * - `addresses`: all that are left, with semicolons
 * - `recordId`: the program's own id of the person, where the client is one; `organisationId`: of the house
 * - `field:NAME`: the client's own field of that name
 * - `own:COLUMN`: see `ownColumns`; `ownLabel:COLUMN`: its name, where it holds something
 */
export type ColumnSource =
  | ""
  | "name"
  | "notes"
  | "labels"
  | "address"
  | "addresses"
  | "recordId"
  | "organisationId"
  | `field:${string}`
  | `own:${OwnColumn}`
  | `ownLabel:${OwnColumn}`;

export interface CsvLayout {
  readonly id: string;
  /** The program's own name, the same in every language. */
  readonly name: string;
  /** The program, or Excel beside it, takes a file without the mark for one in the code page of the system. */
  readonly byteOrderMark: boolean;
  /** Stands between labels in one cell. */
  readonly labelDivider: string;
  /** Labels that the program itself puts on every contact. */
  readonly ownLabels?: readonly string[];
  /** Begins the names of own fields that hold its record ids, such as `zoho`. */
  readonly ids?: string;
  readonly columns: readonly (readonly [header: string, source: ColumnSource])[];
  /** The program takes nobody in who has no address. */
  readonly needsAddress?: boolean;
}
