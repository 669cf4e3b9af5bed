/**
 * Notes which mail a list of Gmail shows, and which has left it: archived, deleted or put
 * off, here, in another tab or on the phone.
 *
 * Lists are in the order of their last messages, so a conversation that was seen in one
 * before has to stand between those that are shown. It may also have gone up, to a page
 * before this one: only the first page tells that something has left.
 */
import { Dexie } from "dexie";
import type { SeenList } from "../app/ports.ts";
import type { Database } from "./database.ts";
import type { SeenRecord } from "./records.ts";

/**
 * Of so many rows at the end the newest bounds what was to be seen: Gmail puts a mail whose
 * time came back on top, with its old date, and it may have sunk to the end since.
 */
const lastRows = 3;

export function leaveList(
  database: Database,
  account: string,
  list: SeenList,
  now: number,
): PromiseLike<readonly string[]> {
  const { view, threads } = list;
  return database.transaction("rw", database.seen, async () => {
    const keys = threads.map(({ id }): [string, string] => [account, id]);
    const shown = (await database.seen.bulkGet(keys)).filter((record) => record !== undefined);
    const seen = shown.map(
      ({ leftView: _, leftAt: __, ...record }): SeenRecord => ({ ...record, view, seenAt: now }),
    );
    const left = await missing(database, account, list);
    const gone = left.map(
      ({ view: _, ...record }): SeenRecord => ({ ...record, leftView: view, leftAt: now }),
    );
    await database.seen.bulkPut([...seen, ...gone]);
    const news = shown.filter((record, index) => index === 0 || record.view !== view);
    return [...new Set([...news, ...left].map(({ id, facts }) => facts.threadId ?? id))];
  });
}

/** What lies in this list, is to be expected among what it shows, and is not there. */
async function missing(
  database: Database,
  account: string,
  { view, threads, isFirst, isLast }: SeenList,
): Promise<SeenRecord[]> {
  if (!isFirst) return [];
  const bound = threads
    .slice(-lastRows)
    .map(({ id }) => id)
    .toSorted()
    .at(-1);
  if (bound === undefined && !isLast) return [];
  const there = new Set(threads.map(({ threadId }) => threadId));
  const expected = await database.seen
    .where("[account+view+id]")
    .between([account, view, isLast ? "" : bound], [account, view, Dexie.maxKey], false, false)
    .toArray();
  return expected.filter(({ facts }) => facts.threadId !== undefined && !there.has(facts.threadId));
}
