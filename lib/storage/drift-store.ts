/** Keeps the newest drift report of each account: counts, never text. */
import type { DriftStore } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createDriftStore(database: Database): DriftStore {
  return {
    record: (account, drift, now) =>
      attempt(database, async () => {
        await database.drift.put({ account, at: now, drift });
      }),
  };
}
