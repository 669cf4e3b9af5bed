/** Keeps revisions that were shared or taken in, so that later files can be merged with what has changed since. */
import type { BaseStore } from "../app/sharing-ports.ts";
import type { Base } from "../core/sharing/base.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

/** Far more than the ancestors that a file names. */
const mostBases = 100;

export function createBaseStore(database: Database): BaseStore {
  return {
    keep: (base) =>
      attempt(database, () => database.transaction("rw", database.bases, () => putBase(database, base))),
  };
}

/** Within the caller's transaction. */
export async function putBase(database: Database, base: Base): Promise<void> {
  const before = await database.bases.get(base.id);
  const way = before?.way === "export" ? "export" : base.way;
  const since = before === undefined ? {} : { since: before.since ?? before.at };
  await database.bases.put({ ...base, way, ...since });
  const surplus = (await database.bases.count()) - mostBases;
  if (surplus <= 0) return;
  await database.bases.bulkDelete(await database.bases.orderBy("at").limit(surplus).primaryKeys());
}
