/** Keeps what the user said by hand about conversations. */
import type { MarkStore } from "../app/ports.ts";
import type { ThreadMark, ThreadMarkChange } from "../core/threads/thread-mark.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export function createMarkStore(database: Database): MarkStore {
  const { marks } = database;
  return {
    load: (account, threadIds) =>
      attempt(database, async () => {
        const found =
          threadIds === undefined
            ? await marks.where("[account+threadId]").between([account, ""], [account, "\uffff"]).toArray()
            : await marks.bulkGet(threadIds.map((threadId): [string, string] => [account, threadId]));
        return new Map(found.flatMap((mark) => (mark === undefined ? [] : [[mark.threadId, mark]])));
      }),
    change: (account, threadId, change) =>
      attempt(database, () =>
        database.transaction("rw", marks, async () => {
          const before = await marks.get([account, threadId]);
          await marks.put({ account, ...changed(before ?? { threadId }, change) });
          return inverseOf(before, change);
        }),
      ),
  };
}

function changed(mark: ThreadMark, change: ThreadMarkChange): ThreadMark {
  const entries = Object.entries({ ...mark, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as unknown as ThreadMark;
}

function inverseOf(before: ThreadMark | undefined, change: ThreadMarkChange): ThreadMarkChange {
  const keys = Object.keys(change) as (keyof ThreadMarkChange)[];
  return Object.fromEntries(keys.map((key) => [key, before?.[key] ?? null]));
}
