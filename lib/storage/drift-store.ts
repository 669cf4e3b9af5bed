/** Keeps the newest drift report of each account, with what carries over from the one before: counts and times, never text. */
import type { DriftStore } from "../app/ports.ts";
import { carryOver } from "../core/health/carry-over.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { keptDrift } from "./kept-drift.ts";

export function createDriftStore(database: Database): DriftStore {
  return {
    record: (account, report, now) =>
      attempt(database, () =>
        database.transaction("rw", database.drift, async () => {
          const earlier = await database.drift.get(account);
          const drift = carryOver(earlier && keptDrift(earlier), report, now);
          await database.drift.put({ account, at: now, drift });
        }),
      ),
  };
}
