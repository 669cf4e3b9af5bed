/** Reads revisions that were shared or taken in, for our own pages. */
import type { Stored } from "../app/ports.ts";
import type { Base } from "../core/sharing/base.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** Those of these ids that are kept, in their order. A base holds a whole file, so nobody reads all of them. */
export function basesById(database: Database, ids: readonly string[]): Promise<Stored<Base[]>> {
  return attempt(database, async () => {
    const found = await database.bases.bulkGet([...new Set(ids)]);
    return found.filter((base) => base !== undefined);
  });
}
