/** Keeps the log of what was shared and taken in. */
import type { ShareLog } from "../app/sharing-ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createShareLog(database: Database): ShareLog {
  return {
    append: (entry) =>
      attempt(database, async () => {
        const { n: _, ...line } = entry;
        await database.shareLog.add(line);
      }),
  };
}
