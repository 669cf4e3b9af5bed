/** Keeps reminders by account and the key of their cause, and what was looked at for them. */
import type { ReminderProgress, ReminderStore } from "../app/conversation-ports.ts";
import { progressSchema } from "../core/reminders/progress-schema.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

const nothingYet: ReminderProgress = { touched: {}, all: null };

export function createReminderStore(database: Database): ReminderStore {
  const { reminders } = database;
  return {
    // A quarter of a year of reminders is a few thousand: one `getAll` costs less than an index that every write keeps.
    active: () =>
      attempt(database, async () =>
        (await reminders.toArray()).filter(
          ({ closedAt, showing }) => closedAt === undefined || showing !== undefined,
        ),
      ),
    ofThreads: (account, threadIds) =>
      attempt(database, () =>
        reminders
          .where("[account+threadId]")
          .anyOf(threadIds.map((threadId) => [account, threadId]))
          .toArray(),
      ),
    ofQuiet: () =>
      attempt(database, async () => (await reminders.toArray()).filter(({ cause }) => cause === "quiet")),
    find: (account, key) => attempt(database, async () => (await reminders.get([account, key])) ?? null),
    write: (records) => attempt(database, async () => void (await reminders.bulkPut([...records]))),
    expire: (before) =>
      attempt(database, async () => {
        const closed = (await reminders.toArray()).filter(
          ({ closedAt = Number.POSITIVE_INFINITY }) => closedAt < before,
        );
        await reminders.bulkDelete(closed.map(({ account, key }): [string, string] => [account, key]));
      }),
    progress: () =>
      attempt(database, async () => {
        const parsed = progressSchema.safeParse(await readMeta(database, "reminders"));
        // What another version wrote is looked at again: that only costs time.
        return parsed.success ? parsed.data : nothingYet;
      }),
    setProgress: (value) =>
      attempt(database, async () => void (await database.meta.put({ key: "reminders", value }))),
  };
}
