/** A world with a few rules, to be backed up. */
import { IDBKeyRange } from "fake-indexeddb";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, startWorker, type Worker, type World } from "./world.ts";

export const day = 86_400_000;
export const set = ruleSet({ clients: [client("a"), client("b"), client("c")], rules: [rule("r")] });
export const other = ruleSet({ clients: [client("z")] });

export const replace = (worker: Worker, next: RuleSet, way: "import" | "undo" | "edit" = "edit") =>
  worker.ask("rules.edit", { edit: { kind: "set.replace", set: next }, way });
export const snapshotsOf = (world: World) => createSnapshotStore(world.directory.open);
export const heads = (world: World) => snapshotsOf(world).list();

export async function worldWithRules(): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  await replace(worker, set);
  await worker.settled();
  return { world, worker };
}

export async function logOf(world: World) {
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  await database.open();
  const lines = await database.shareLog.toArray();
  database.close();
  return lines.map(({ what, where, params }) => ({ what, where, params }));
}
