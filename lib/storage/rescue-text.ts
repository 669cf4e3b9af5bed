/**
 * Gets the user's data out when the database cannot be used as it is: after a
 * migration that failed, or from a version that this one does not know.
 */
import { Dexie, type DexieOptions } from "dexie";
import { writeRuleSet } from "../core/interchange/write-rule-set.ts";
import { createMirror, type OpenDirectory } from "./mirror.ts";

export interface RescueOptions extends Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> {
  /** Absent: the private file system of the extension. */
  readonly openDirectory?: OpenDirectory;
}

/**
 * Text of a JSON file: the rule set as the mirror has it, which can be imported
 * again, else every table as it lies in the database. `null`: neither can be read.
 * Nothing is changed by reading, and no version is raised.
 */
export async function rescueText(databaseName: string, options: RescueOptions = {}): Promise<string | null> {
  const { openDirectory = () => navigator.storage.getDirectory(), ...dexieOptions } = options;
  const mirrored = await createMirror(openDirectory).read();
  return mirrored === null ? await dumpTables(databaseName, dexieOptions) : writeRuleSet(mirrored.set);
}

async function dumpTables(databaseName: string, options: DexieOptions): Promise<string | null> {
  // Without a schema Dexie opens whatever version is there and leaves it so.
  const database = new Dexie(databaseName, options);
  try {
    await database.open();
    const tables = await Promise.all(
      database.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    const dump = { database: databaseName, version: database.verno, tables: Object.fromEntries(tables) };
    return JSON.stringify(dump, null, 2);
  } catch {
    // Expected: the database cannot even be opened; then there is nothing to hand out.
    return null;
  } finally {
    database.close();
  }
}
