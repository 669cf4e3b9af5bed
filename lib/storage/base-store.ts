/** Keeps revisions that were shared or taken in, so that later files can be merged with what has changed since. */
import type { BaseStore } from "../app/sharing-ports.ts";
import type { Base } from "../core/sharing/base.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** Beside those that the user's own set notes as taken in; far more than the ancestors that a file names. */
const mostBases = 100;

export function createBaseStore(database: Database): BaseStore {
  return {
    keep: (base) =>
      attempt(database, () =>
        database.transaction("rw", database.bases, database.meta, () => putBase(database, base)),
      ),
  };
}

/** Within the caller's transaction over `bases` and `meta`. */
export async function putBase(database: Database, base: Base): Promise<void> {
  const before = await database.bases.get(base.id);
  const way = before?.way === "export" ? "export" : base.way;
  const since = before === undefined ? {} : { since: before.since ?? before.at };
  await database.bases.put({ ...base, way, ...since });
  const kept = await database.bases.orderBy("at").primaryKeys();
  if (kept.length <= mostBases) return;
  const { merged = [] } = (await readMeta(database, "outline")) ?? {};
  const isNoted = new Set(merged.map(({ revision }) => revision));
  const others = kept.filter((id) => !isNoted.has(id));
  await database.bases.bulkDelete(others.slice(0, Math.max(0, others.length - mostBases)));
}
