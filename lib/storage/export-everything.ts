/**
 * Every row of the database as it lies there, whatever version wrote it: the way
 * out when an upgrade failed and nothing else can read it.
 *
 * It opens the database without saying which version it expects, so nothing is
 * upgraded and nothing changed. Keys stay where they are: they have backups of
 * their own, and a file of everything is not kept as carefully as a key.
 */
import { Dexie, type DexieOptions } from "dexie";
import type { Stored } from "../app/ports.ts";
import { asStored } from "./attempt.ts";
import { databaseName } from "./database.ts";

export interface RawDatabase {
  readonly name: string;
  readonly version: number;
  /** Rows by table. Bytes are written as `{ "base64": "…" }`. */
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  /** Tables that are not in the file because they hold keys. */
  readonly leftOut: readonly string[];
  /** Tables that the browser could not read. */
  readonly unreadable: readonly string[];
}

const keyTables: ReadonlySet<string> = new Set(["keys"]);

/** JSON text of a `RawDatabase`; `storage.unavailable` where there is no database or no way in. */
export function exportEverything(
  options: Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> = {},
  name = databaseName,
): Promise<Stored<string>> {
  return asStored(async () => {
    const database = new Dexie(name, options);
    try {
      await database.open();
      return JSON.stringify(await readAll(database), writeBytes, 2);
    } finally {
      database.close();
    }
  });
}

async function readAll(database: Dexie): Promise<RawDatabase> {
  const entries: [string, unknown[]][] = [];
  const leftOut: string[] = [];
  const unreadable: string[] = [];
  for (const table of database.tables) {
    if (keyTables.has(table.name)) {
      leftOut.push(table.name);
      continue;
    }
    try {
      entries.push([table.name, await table.toArray()]);
    } catch {
      // Expected: this part of the disk is damaged. The other tables may be whole.
      unreadable.push(table.name);
    }
  }
  const { name, verno: version } = database;
  return { name, version, tables: Object.fromEntries(entries), leftOut, unreadable };
}

/** JSON would write bytes as an object with a key for each. */
function writeBytes(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let characters = "";
  // At once they would be more arguments than a call may have.
  for (let start = 0; start < value.length; start += bytesAtOnce) {
    characters += String.fromCharCode(...value.subarray(start, start + bytesAtOnce));
  }
  return { base64: btoa(characters) };
}

const bytesAtOnce = 8192;
