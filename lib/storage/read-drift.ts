/** Reads what Gmail's pages could not read, for the popup and the health page (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { DriftRecord } from "./records.ts";

/** The newest report of each account, newest first. */
export function readDrift(database: Database): Promise<Stored<DriftRecord[]>> {
  return attempt(database, async () => {
    const reports = await database.drift.toArray();
    return reports.toSorted((a, b) => b.at - a.at);
  });
}
