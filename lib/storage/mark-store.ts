/** Keeps what the user said by hand of conversations: done, pinned, later. */
import { Dexie } from "dexie";
import type { MarkStore } from "../app/conversation-ports.ts";
import type { ThreadMark, ThreadMarkChange } from "../core/threads/thread-mark.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { MarkRecord } from "./records.ts";

export function createMarkStore(database: Database): MarkStore {
  return {
    load: (account, threadIds) =>
      attempt(database, async () => {
        const records = await readMarks(database, account, threadIds);
        return new Map(records.map(({ account: _, ...mark }): [string, ThreadMark] => [mark.threadId, mark]));
      }),
    change: (account, threadId, change) =>
      attempt(database, () =>
        database.transaction("rw", database.marks, async () => {
          const before = (await database.marks.get([account, threadId])) ?? { account, threadId };
          const after = changed(before, change);
          if (Object.keys(after).length > 2) await database.marks.put(after);
          else await database.marks.delete([account, threadId]);
          return inverseOf(before, change);
        }),
      ),
    expire: () =>
      attempt(database, () =>
        database.transaction("rw", database.marks, database.seen, async () => {
          for (const { account, threadId } of await database.marks.toArray()) {
            const mail = database.seen.where("[account+facts.threadId]").equals([account, threadId]);
            if ((await mail.limit(1).count()) === 0) await database.marks.delete([account, threadId]);
          }
        }),
      ),
  };
}

async function readMarks(
  database: Database,
  account: string,
  threadIds: readonly string[] | undefined,
): Promise<MarkRecord[]> {
  if (threadIds === undefined) {
    const all = database.marks.where("[account+threadId]");
    return all.between([account, Dexie.minKey], [account, Dexie.maxKey]).toArray();
  }
  const records = await database.marks.bulkGet(threadIds.map((id): [string, string] => [account, id]));
  return records.filter((record) => record !== undefined);
}

/** `null` takes a part of the mark away; what the change does not name stays. */
function changed(mark: MarkRecord, change: ThreadMarkChange): MarkRecord {
  const parts = Object.entries({ ...mark, ...change }).filter(
    ([, part]) => part !== null && part !== undefined,
  );
  return Object.fromEntries(parts) as unknown as MarkRecord;
}

function inverseOf(mark: MarkRecord, change: ThreadMarkChange): ThreadMarkChange {
  const { done, pin, later } = change;
  return {
    ...(done === undefined ? {} : { done: mark.done ?? null }),
    ...(pin === undefined ? {} : { pin: mark.pin ?? null }),
    ...(later === undefined ? {} : { later: mark.later ?? null }),
  };
}
