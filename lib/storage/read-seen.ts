/** Reads seen messages for our own pages (wrap it in `liveQuery`). */
import { Dexie } from "dexie";
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { SeenRecord } from "./records.ts";

/** The account's messages seen at `since` (ms since the epoch) or later, oldest first, at most `limit`. */
export function seenSince(
  database: Database,
  account: string,
  since: number,
  limit = 5000,
): Promise<Stored<SeenRecord[]>> {
  return attempt(database, () =>
    database.seen
      .where("[account+seenAt]")
      .between([account, since], [account, Dexie.maxKey])
      .limit(limit)
      .toArray(),
  );
}

/** Messages of all accounts, those seen last first. */
export function newestSeen(database: Database, limit: number): Promise<Stored<SeenRecord[]>> {
  return attempt(database, () => database.seen.orderBy("seenAt").reverse().limit(limit).toArray());
}

/** Messages of all accounts, those seen last first, behind those that were read so far; at most `limit`. */
export function seenBefore(
  database: Database,
  read: readonly SeenRecord[],
  limit: number,
): Promise<Stored<SeenRecord[]>> {
  return attempt(database, () => {
    const last = read.at(-1);
    if (last === undefined) return database.seen.orderBy("seenAt").reverse().limit(limit).toArray();
    // A whole list is seen in one moment: those of the same one that were read are passed over.
    const same = read.length - read.findLastIndex(({ seenAt }) => seenAt !== last.seenAt) - 1;
    const behind = database.seen.where("seenAt").belowOrEqual(last.seenAt);
    return behind.reverse().offset(same).limit(limit).toArray();
  });
}

/** A message by its id, whichever of these accounts saw it; the newest sight of it. `null`: none did, or it was forgotten. */
export function seenById(
  database: Database,
  accounts: readonly string[],
  id: string,
): Promise<Stored<SeenRecord | null>> {
  return attempt(database, async () => {
    const found = await database.seen.bulkGet(accounts.map((account): [string, string] => [account, id]));
    const records = found.filter((record) => record !== undefined);
    return records.toSorted((one, other) => other.seenAt - one.seenAt)[0] ?? null;
  });
}

/** Messages of all accounts in the order of account and id, at most `limit`, behind the one given. @param last `null`: from the first one on */
export function seenAfter(
  database: Database,
  last: Pick<SeenRecord, "account" | "id"> | null,
  limit: number,
): Promise<Stored<SeenRecord[]>> {
  return attempt(database, () => {
    const start = last === null ? [Dexie.minKey, Dexie.minKey] : [last.account, last.id];
    return database.seen.where("[account+id]").above(start).limit(limit).toArray();
  });
}
