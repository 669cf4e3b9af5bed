/** Reads the improvement log, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { Improvement } from "../core/audit/improvement.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** The newest line first. */
export function readImprovements(database: Database): Promise<Stored<Improvement[]>> {
  return attempt(database, () => database.improvements.reverse().toArray());
}
