/** Reads what was published of a set, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { Publication } from "../core/sharing/publication.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** `null`: nothing yet. */
export function readPublication(database: Database, setId: string): Promise<Stored<Publication | null>> {
  return attempt(database, async () => (await database.publications.get(setId)) ?? null);
}
