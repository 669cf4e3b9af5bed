/** What a world holds: for tests of what is kept and of what is forgotten. */
import { IDBKeyRange } from "fake-indexeddb";
import { openDatabase } from "../../lib/storage/database.ts";
import type { World } from "./world.ts";

/** Every row of every table, every file, everything in extension storage. */
export async function contentOf(world: World) {
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  await database.open();
  const {
    meta,
    blocks,
    seen,
    drift,
    history,
    marks,
    reminders,
    subscriptions,
    editions,
    shareLog,
    ruleHits,
    corrections,
    suggestions,
    improvements,
  } = database;
  const tables = {
    meta: await meta.toArray(),
    reminders: await reminders.toArray(),
    marks: await marks.toArray(),
    blocks: await blocks.toArray(),
    seen: await seen.toArray(),
    drift: await drift.toArray(),
    history: await history.toArray(),
    subscriptions: await subscriptions.toArray(),
    editions: await editions.toArray(),
    shareLog: await shareLog.toArray(),
    ruleHits: await ruleHits.toArray(),
    corrections: await corrections.toArray(),
    suggestions: await suggestions.toArray(),
    improvements: await improvements.toArray(),
  };
  database.close();
  return {
    tables,
    files: Object.fromEntries(world.directory.files),
    local: structuredClone(world.local),
    pauseEnd: world.pauseEnd,
  };
}
