/** Reads which Gmail accounts were ever seen, for our own pages (wrap it in `liveQuery`). */
import { Dexie } from "dexie";
import type { Stored } from "../app/ports.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readSettings } from "./read-settings.ts";

/** Addresses in lower case, sorted: of seen mail, of reports from Gmail's pages, and those that something was set for. */
export async function readAccounts(database: Database): Promise<Stored<readonly string[]>> {
  const settings = await readSettings(database);
  if (!settings.ok) return settings;
  return attempt(database, () =>
    database.transaction("r", database.seen, database.drift, async () => {
      const reported = await database.drift.toCollection().primaryKeys();
      const accounts = new Set([...Object.keys(settings.value.settings.accounts), ...reported]);
      for (let last = await accountAfter(database, ""); last !== undefined; ) {
        accounts.add(last);
        last = await accountAfter(database, last);
      }
      return [...accounts].sort();
    }),
  );
}

/** One look at the index for each account, however many messages it has. */
async function accountAfter(database: Database, account: string): Promise<string | undefined> {
  const next = await database.seen.where("[account+seenAt]").above([account, Dexie.maxKey]).first();
  return next?.account;
}
