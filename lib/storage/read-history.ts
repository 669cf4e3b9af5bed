/** Reads what was changed about one client: for our own pages (wrap it in `liveQuery`). */
import { Dexie } from "dexie";
import type { Stored } from "../app/ports.ts";
import type { ChangeWay, ClientDelta } from "../core/clients/history/client-change.ts";
import { historyLimits } from "../core/clients/history/history-limits.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import type { HistoryRecord } from "./records.ts";

export interface DatedChange {
  readonly n: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly way: ChangeWay;
  readonly delta: ClientDelta;
}

/** Newest first, at most `historyLimits.each`. */
export function readHistory(database: Database, clientId: string): Promise<Stored<readonly DatedChange[]>> {
  return attempt(database, () =>
    database.transaction("r", database.history, async () => {
      const single = await database.history
        .where("[clientId+n]")
        .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
        .toArray();
      const blocks = await database.history.where("many").equals(1).toArray();
      const changes = [...single, ...blocks].flatMap((record) => changesOf(record, clientId));
      return changes.sort((one, other) => other.n - one.n).slice(0, historyLimits.each);
    }),
  );
}

function changesOf(record: HistoryRecord, clientId: string): readonly DatedChange[] {
  const { n = 0, at, way } = record;
  if (!("changes" in record)) return [{ n, at, way, delta: record.delta }];
  const change = record.changes.find((one) => one.clientId === clientId);
  return change === undefined ? [] : [{ n, at, way, delta: change.delta }];
}
