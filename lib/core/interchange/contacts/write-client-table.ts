/** Writes clients as a table in the layout of another program. Importing it gives the same clients again. */
import type { Client } from "../../rules/rule-set.ts";
import { clientRows, type ReadBack } from "./client-rows.ts";
import type { CsvLayout } from "./csv-layout.ts";
import { detectDialect, mapColumns } from "./dialects.ts";
import { liftCustomFields } from "./lift-custom-fields.ts";
import { readRows } from "./read-rows.ts";
import { wholeClient } from "./whole-client.ts";
import { writeCsv } from "./write-csv.ts";

/** Step by step, for work in slices: yields how many clients are written. */
export function* writeClientTable(clients: readonly Client[], layout: CsvLayout): Generator<number, string> {
  const headers = layout.columns.map(([header]) => header);
  const readBack = readBackOf(headers);
  const parts = [layout.byteOrderMark ? "\uFEFF" : "", writeCsv([headers])];
  for (const [index, client] of clients.entries()) {
    yield index;
    parts.push(writeCsv(clientRows(client, layout, readBack)));
  }
  return parts.join("");
}

/** Reads rows just as an import of the file would. */
function readBackOf(headers: readonly string[]): ReadBack {
  const dialect = detectDialect(headers);
  return (rows) => {
    const lifted = liftCustomFields(
      headers,
      rows.map((cells, index) => ({ line: index + 2, cells, isBroken: false })),
    );
    const records = readRows(lifted.headers, mapColumns(dialect, lifted.headers), lifted.rows);
    return wholeClient(records, dialect.ids ?? "");
  };
}
