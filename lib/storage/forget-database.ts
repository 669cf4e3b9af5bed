/** Empties every table; a database that cannot be opened any more is deleted, which only the user can ask for. */
import { Dexie } from "dexie";
import type { EverythingStore } from "../app/ports.ts";
import { asStored, attempt, openAnew, presentDatabases } from "./attempt.ts";
import type { Database } from "./database.ts";
import { baseName } from "./database-name.ts";

export function createEverythingStore(database: Database): EverythingStore {
  return {
    clear: async () => {
      const cleared = await attempt(database, () =>
        database.transaction("rw", database.tables, async () => {
          await Promise.all(database.tables.map((table) => table.clear()));
        }),
      );
      // The others first: killed or refused in between, the one in use stays, and is not taken for forgotten.
      const former = await asStored(() => deleteFormer(database));
      if (!former.ok || cleared.ok) return former;
      return await asStored(() => database.delete());
    },
    beginAnew: () => asStored(() => openAnew(database)),
  };
}

/** Those that could not be opened any more and were left beside this one. */
async function deleteFormer(database: Database): Promise<void> {
  const base = baseName(database.name);
  for (const name of (await presentDatabases(database)).keys()) {
    if (baseName(name) === base && name !== database.name) {
      await new Dexie(name, database._options).delete();
    }
  }
}
