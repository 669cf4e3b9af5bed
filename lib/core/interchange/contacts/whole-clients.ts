/** Picks the rows of our own exports out of a contact file: each is a whole client, and none is grouped or guessed. */
import type { Client } from "../../rules/rule-set.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { LeftOutRow } from "./left-out.ts";
import { wholeClient } from "./whole-client.ts";

export interface WholeClient {
  readonly client: Client;
  readonly lines: readonly number[];
}

export interface WholeClients {
  /** In the order of the file. */
  readonly whole: readonly WholeClient[];
  /** All other records. */
  readonly others: readonly ContactRecord[];
  readonly leftOut: readonly LeftOutRow[];
}

/** `ids`: see `wholeClient`. */
export function wholeClients(records: readonly ContactRecord[], ids: string): WholeClients {
  const rowsOfClients = new Map<string, ContactRecord[]>();
  const others: ContactRecord[] = [];
  for (const record of records) {
    if (record.own === null || record.isBroken || record.isDamaged) {
      others.push(record);
      continue;
    }
    // Without an id, no other row can belong to it.
    const key = record.own.id === "" ? `line ${record.line}` : `id ${record.own.id}`;
    const rows = rowsOfClients.get(key) ?? [];
    rows.push(record);
    rowsOfClients.set(key, rows);
  }
  const whole: WholeClient[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const rows of rowsOfClients.values()) {
    const [{ line, name, organisation }] = rows as [ContactRecord];
    const client = wholeClient(rows, ids);
    if (client !== null) whole.push({ client, lines: rows.map((row) => row.line) });
    else leftOut.push({ line, name: name || organisation, code: "changedOwn", params: {} });
  }
  return { whole, others, leftOut };
}
