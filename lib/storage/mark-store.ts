/** Keeps what the user said by hand about conversations. */
import type { MarkStore } from "../app/ports.ts";
import type { ThreadMark, ThreadMarkChange } from "../core/threads/thread-mark.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { MarkRecord } from "./records.ts";

export function createMarkStore(database: Database): MarkStore {
  return {
    load: (account, threadIds) =>
      attempt(database, async () => {
        const records =
          threadIds === undefined
            ? await database.marks
                .where("[account+threadId]")
                .between([account, ""], [account, "\uffff"])
                .toArray()
            : await database.marks.bulkGet(
                threadIds.map((threadId): [string, string] => [account, threadId]),
              );
        return new Map(
          records.flatMap((record) => (record === undefined ? [] : [[record.threadId, markOf(record)]])),
        );
      }),
    change: (account, threadId, change) =>
      attempt(database, () =>
        database.transaction("rw", database.marks, async () => {
          const record = await database.marks.get([account, threadId]);
          const before = record === undefined ? { threadId } : markOf(record);
          await database.marks.put({ account, ...changed(before, change) });
          return inverseOf(before, change);
        }),
      ),
  };
}

function markOf({ account: _account, ...mark }: MarkRecord): ThreadMark {
  return mark;
}

const keys = ["done", "pin", "laterUntil"] as const;

function changed(mark: ThreadMark, change: ThreadMarkChange): ThreadMark {
  const entries = Object.entries({ ...mark, ...change }).filter(([, value]) => value != null);
  return { threadId: mark.threadId, ...Object.fromEntries(entries) };
}

function inverseOf(mark: ThreadMark, change: ThreadMarkChange): ThreadMarkChange {
  return Object.fromEntries(
    keys.flatMap((key) => (change[key] === undefined ? [] : [[key, mark[key] ?? null]])),
  );
}
