/** Reads the clients that were taken away, as far as the history reaches: for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { ChangeWay } from "../core/clients/history/client-change.ts";
import type { Client } from "../core/rules/rule-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { HistoryRecord } from "./records.ts";

export interface RemovedClient {
  /** As it was. */
  readonly client: Client;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly way: ChangeWay;
}

/** Newest first, each client once; some may be back since. Looks through the whole history. */
export function readRemoved(database: Database): Promise<Stored<readonly RemovedClient[]>> {
  return attempt(database, () =>
    database.transaction("r", database.history, async () => {
      const newestFirst = await database.history.orderBy("n").reverse().toArray();
      const removed = new Map<string, RemovedClient>();
      for (const one of newestFirst.flatMap(removedIn)) {
        if (!removed.has(one.client.id)) removed.set(one.client.id, one);
      }
      return [...removed.values()];
    }),
  );
}

function removedIn(record: HistoryRecord): readonly RemovedClient[] {
  const { at, way } = record;
  const changes = "changes" in record ? record.changes : [record];
  return changes.flatMap(({ delta }) =>
    delta.kind === "removed" ? [{ client: delta.client, at, way }] : [],
  );
}
