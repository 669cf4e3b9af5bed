/**
 * The user's own keys. They are the one thing that our pages write themselves: a key that cannot be
 * exported does not travel in a message, but it lies in the database as it is.
 */
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { KeyRecord } from "./records.ts";

/** In the order in which they were made. Wrap it in `liveQuery`. */
export function readKeys(database: Database): Promise<Stored<KeyRecord[]>> {
  return attempt(database, async () =>
    (await database.keys.toArray()).toSorted((one, other) => one.madeAt - other.madeAt),
  );
}

/** A key that is there already is not written again: it stays as old as it is. */
export function keepKey(database: Database, key: KeyRecord): Promise<Stored<void>> {
  return attempt(database, () =>
    database.transaction("rw", database.keys, async () => {
      const before = await database.keys.get(key.id);
      await database.keys.put(before === undefined ? key : { ...key, madeAt: before.madeAt });
    }),
  );
}

/** `at`: milliseconds since the epoch. A key that is gone meanwhile stays gone. */
export function noteBackup(database: Database, id: string, at: number): Promise<Stored<void>> {
  return attempt(database, async () => void (await database.keys.update(id, { backedUpAt: at })));
}

/** Only for a key that nothing was signed with or encrypted for: what it signed stays good, but nothing can follow it. */
export function dropKey(database: Database, id: string): Promise<Stored<void>> {
  return attempt(database, () => database.keys.delete(id));
}
