/**
 * Writes down what an edit changed about clients, within the transaction that stores
 * the edit, and forgets the oldest changes where there are more than are kept.
 */
import { Dexie } from "dexie";
import { type ChangeWay, type ClientChange, clientChanges } from "../core/clients/history/client-change.ts";
import { historyLimits } from "../core/clients/history/history-limits.ts";
import type { Client } from "../core/rules/rule-set.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";
import { blockSize, type HistoryRecord } from "./records.ts";

/** Up to so many are kept one by one, so that the history of a client is found without looking through blocks. */
const mostSingle = 20;

export interface EditOfClients {
  readonly before: readonly Client[];
  readonly after: readonly Client[];
  readonly way: ChangeWay;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export async function writeHistory(database: Database, edit: EditOfClients): Promise<void> {
  const changes = clientChanges(edit.before, edit.after);
  if (changes.length === 0) return;
  await database.history.bulkAdd(recordsOf(changes, edit));
  let kept = ((await readMeta(database, "history")) ?? 0) + changes.length;
  if (changes.length <= mostSingle) {
    for (const { clientId } of changes) kept -= await forgetOldOf(database, clientId);
  }
  if (kept > historyLimits.all) kept -= await forgetOldest(database, kept - historyLimits.all);
  await database.meta.put({ key: "history", value: kept });
}

function recordsOf(changes: readonly ClientChange[], { at, way }: EditOfClients): HistoryRecord[] {
  if (changes.length <= mostSingle) return changes.map((change) => ({ at, way, ...change }));
  const starts = Array.from(
    { length: Math.ceil(changes.length / blockSize) },
    (_, block) => block * blockSize,
  );
  return starts.map((start) => ({ at, way, many: 1, changes: changes.slice(start, start + blockSize) }));
}

/** Those of one client beyond its limit, blocks not counted. Gives how many went. */
async function forgetOldOf(database: Database, clientId: string): Promise<number> {
  const ofClient = database.history
    .where("[clientId+n]")
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey]);
  const over = (await ofClient.count()) - historyLimits.each;
  if (over <= 0) return 0;
  await database.history.bulkDelete(await ofClient.limit(over).primaryKeys());
  return over;
}

/** At least `over` changes, from the oldest on; a block goes whole. Gives how many went. */
async function forgetOldest(database: Database, over: number): Promise<number> {
  let gone = 0;
  const keys: number[] = [];
  await database.history
    .orderBy("n")
    .until(() => gone >= over)
    .each((record, { primaryKey }) => {
      keys.push(primaryKey);
      gone += "changes" in record ? record.changes.length : 1;
    });
  await database.history.bulkDelete(keys);
  return gone;
}
