/** The single records of the database: read one by its key, and raise the revision. */
import type { Database } from "./database.ts";
import type { MetaRecord } from "./records.ts";

type ValueOf<K extends MetaRecord["key"]> = Extract<MetaRecord, { readonly key: K }>["value"];

export async function readMeta<K extends MetaRecord["key"]>(
  database: Database,
  key: K,
): Promise<ValueOf<K> | undefined> {
  const found = await database.meta.get(key);
  return found?.value as ValueOf<K> | undefined;
}

/**
 * Raises the revision within the caller's transaction. It is the time of the
 * change unless the clock went back, so that no revision comes again after
 * "forget everything" began a new count.
 */
export async function raiseRevision(database: Database, now: number): Promise<number> {
  const present = (await readMeta(database, "revision")) ?? 0;
  const revision = Math.max(present + 1, Math.floor(now));
  await database.meta.put({ key: "revision", value: revision });
  return revision;
}
