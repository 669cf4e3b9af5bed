/** Keeps up to which revision everybody was told and mirrored, so that a killed worker's successor knows what is left to do. */
import type { RevisionStore } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

export function createRevisionStore(database: Database): RevisionStore {
  return {
    load: () =>
      attempt(database, () =>
        database.transaction("r", database.meta, async () => ({
          revision: (await readMeta(database, "revision")) ?? 0,
          announced: (await readMeta(database, "announced")) ?? 0,
        })),
      ),
    setAnnounced: (revision) =>
      attempt(database, async () => {
        await database.meta.put({ key: "announced", value: revision });
      }),
  };
}
