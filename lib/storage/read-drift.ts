/** Reads how well Gmail's pages could be read, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { keptDrift } from "./kept-drift.ts";
import type { DriftRecord } from "./records.ts";

/** The newest report of each account, newest first. */
export function readDrift(database: Database): Promise<Stored<DriftRecord[]>> {
  return attempt(database, async () => {
    const reports = await database.drift.toArray();
    return reports
      .map((record) => ({ account: record.account, at: record.at, drift: keptDrift(record) }))
      .sort((one, other) => other.at - one.at);
  });
}
