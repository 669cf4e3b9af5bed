/**
 * Gets the user's data out when the database cannot be used as it is: after a
 * migration that failed, or from a version that this one does not know.
 */
import { Dexie } from "dexie";
import { writeRuleSet } from "../core/interchange/write-rule-set.ts";
import { createMirror, type OpenDirectory } from "./mirror.ts";

/**
 * Text of a JSON file: the rule set as the mirror has it, which can be imported
 * again, else every table as it lies in the database. `null`: neither can be read.
 * Nothing is changed by reading, and no version is raised.
 */
export async function rescueText(
  databaseName: string,
  openDirectory?: OpenDirectory,
): Promise<string | null> {
  const mirrored = await createMirror(openDirectory ?? (() => navigator.storage.getDirectory())).read();
  return mirrored === null ? await dumpTables(databaseName) : writeRuleSet(mirrored.set);
}

async function dumpTables(databaseName: string): Promise<string | null> {
  // Without a schema Dexie opens whatever version is there and leaves it so.
  const database = new Dexie(databaseName);
  try {
    await database.open();
    const tables = await Promise.all(
      database.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    return JSON.stringify(
      { database: databaseName, version: database.verno, tables: Object.fromEntries(tables) },
      null,
      2,
    );
  } catch {
    // Expected: the database cannot even be opened; then there is nothing to hand out.
    return null;
  } finally {
    database.close();
  }
}
