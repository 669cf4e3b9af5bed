/** Reads what is known of conversations. */
import type { MessageFacts } from "../core/message/facts.ts";
import type { Database } from "./database.ts";

/** By the id of the conversation. One `getAll` for each, which is faster than one cursor over them all. */
export async function readThreads(
  database: Database,
  account: string,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MessageFacts[]>> {
  return database.transaction("r", database.seen, async () => {
    const read = [...new Set(threadIds)].map(async (threadId) => {
      const records = await database.seen
        .where("[account+facts.threadId]")
        .equals([account, threadId])
        .toArray();
      return [threadId, records.map(({ facts }) => facts)] as const;
    });
    return new Map((await Promise.all(read)).filter(([, facts]) => facts.length > 0));
  });
}
