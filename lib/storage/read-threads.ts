/** Reads what is known of conversations. */
import type { MessageFacts } from "../core/message/facts.ts";
import type { Database } from "./database.ts";
import type { SeenRecord } from "./records.ts";

/** By the id of the conversation. */
export async function readThreads(
  database: Database,
  account: string,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageFacts[]>> {
  const ids = [...new Set(threadIds)];
  const found = await database.transaction("r", database.seen, () => recordsByThread(database, account, ids));
  const threads = ids.map((id, index) => [id, (found[index] ?? []).map(({ facts }) => facts)] as const);
  return new Map(threads.filter(([, facts]) => facts.length > 0));
}

/** Of each conversation, in their order. One `getAll` for each, which is faster than one cursor over them all. */
export function recordsByThread(
  database: Database,
  account: string,
  threadIds: readonly string[],
): Promise<SeenRecord[][]> {
  const reading = threadIds.map((threadId) =>
    database.seen.where("[account+facts.threadId]").equals([account, threadId]).toArray(),
  );
  return Promise.all(reading);
}
