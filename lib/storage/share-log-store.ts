/** Keeps the log of what was shared and taken in. */
import type { ShareLog } from "../app/sharing-ports.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createShareLog(database: Database): ShareLog {
  return {
    append: (entry) => attempt(database, () => addLogLine(database, entry)),
  };
}

/** Within the caller's transaction, if there is one. The database gives the line its number. */
export async function addLogLine(database: Database, entry: ShareLogEntry): Promise<void> {
  const { n: _, ...line } = entry;
  await database.shareLog.add(line);
}
