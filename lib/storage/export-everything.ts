/**
 * Every row of the database as it lies there, whatever version wrote it: the way
 * out when an upgrade failed and nothing else can read it.
 *
 * It opens the database without saying which version it expects, so nothing is
 * upgraded and nothing changed.
 */
import { Dexie, type DexieOptions } from "dexie";
import type { Stored } from "../app/ports.ts";
import { asStored } from "./attempt.ts";
import { databaseName } from "./database.ts";

export interface RawDatabase {
  readonly name: string;
  readonly version: number;
  /** Rows by table. */
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/** JSON text of a `RawDatabase`; `storage.unavailable` where there is no database or no way in. */
export function exportEverything(
  options: Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> = {},
  name = databaseName,
): Promise<Stored<string>> {
  return asStored(async () => {
    const database = new Dexie(name, options);
    try {
      await database.open();
      return JSON.stringify(await readAll(database), null, 2);
    } finally {
      database.close();
    }
  });
}

async function readAll(database: Dexie): Promise<RawDatabase> {
  const entries: [string, unknown[]][] = [];
  for (const table of database.tables) entries.push([table.name, await table.toArray()]);
  return { name: database.name, version: database.verno, tables: Object.fromEntries(entries) };
}
