/** Empties every table; a database that cannot be opened any more is deleted, which only the user can ask for. */
import type { EverythingStore } from "../app/ports.ts";
import { asStored, attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createEverythingStore(database: Database): EverythingStore {
  return {
    clear: async () => {
      const cleared = await attempt(database, () =>
        database.transaction("rw", database.tables, async () => {
          await Promise.all(database.tables.map((table) => table.clear()));
        }),
      );
      if (cleared.ok) return cleared;
      return await asStored(() => database.delete());
    },
  };
}
