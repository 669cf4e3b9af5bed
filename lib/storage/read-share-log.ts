/** Reads the log of what was shared and taken in, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** The newest line first. */
export function readShareLog(database: Database): Promise<Stored<ShareLogEntry[]>> {
  return attempt(database, () => database.shareLog.reverse().toArray());
}
