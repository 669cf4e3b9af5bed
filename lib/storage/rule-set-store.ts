/**
 * Keeps the rule set: clients and rules in blocks, which are the truth, and a
 * snapshot of what decides, which the worker reads in one go when it wakes.
 * All of it, and the history of clients, is written in one transaction, so they never differ.
 */
import { Dexie } from "dexie";
import type { DecidingSets, RuleSetStore, Stored } from "../app/ports.ts";
import type { ChangeWay } from "../core/clients/history/client-change.ts";
import { decidingPart } from "../core/rules/deciding-part.ts";
import { emptyRuleSet } from "../core/rules/empty-rule-set.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { raiseRevision, readMeta } from "./meta.ts";
import { followedWithin, readFollowed } from "./read-followed.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { type BlockRecord, blockSize } from "./records.ts";
import { writeHistory } from "./write-history.ts";

export function createRuleSetStore(database: Database): RuleSetStore {
  return {
    load: () => readRuleSet(database),
    loadSnapshot: () => readSnapshot(database),
    loadFollowed: () => readFollowed(database),
    save: (set, now, before, way = "edit") =>
      attempt(database, () => write(database, set, { now, before, way })),
  };
}

function readSnapshot(database: Database): Promise<Stored<DecidingSets>> {
  return attempt(database, () =>
    database.transaction("r", database.meta, async () => ({
      set: (await readMeta(database, "snapshot")) ?? emptyRuleSet,
      followed: await followedWithin(database),
      revision: (await readMeta(database, "revision")) ?? 0,
    })),
  );
}

interface Saving {
  readonly now: number;
  readonly before: RuleSet | undefined;
  readonly way: ChangeWay;
}

function write(
  database: Database,
  set: RuleSet,
  { now, before, way }: Saving,
): PromiseLike<{ revision: number }> {
  const { clients, rules, ...outline } = set;
  const { meta, blocks, history } = database;
  return database.transaction("rw", meta, blocks, history, async () => {
    await database.blocks.bulkPut([
      ...changedBlocks("clients", clients, before?.clients),
      ...changedBlocks("rules", rules, before?.rules),
    ] as BlockRecord[]);
    await deleteFrom(database, "clients", blockCount(clients));
    await deleteFrom(database, "rules", blockCount(rules));
    await database.meta.bulkPut([
      { key: "outline", value: outline },
      { key: "snapshot", value: decidingPart(set) },
    ]);
    // Without the set before there is nothing to tell of: a set that was lost is put back.
    if (before !== undefined) {
      await writeHistory(database, { before: before.clients, after: clients, way, at: now });
    }
    return { revision: await raiseRevision(database, now) };
  });
}

/** Edits share what they leave alone, so an item that is the same object is the same item. */
function changedBlocks<T>(kind: BlockRecord["kind"], items: readonly T[], before: readonly T[] = []) {
  const indexes = Array.from({ length: blockCount(items) }, (_, index) => index);
  return indexes.flatMap((index) => {
    const block = blockAt(items, index);
    const former = blockAt(before, index);
    const isSame = block.length === former.length && block.every((item, at) => item === former[at]);
    return isSame ? [] : [{ kind, index, items: block }];
  });
}

/** Removes what a longer set left behind. */
function deleteFrom(database: Database, kind: BlockRecord["kind"], index: number): PromiseLike<number> {
  return database.blocks.where("[kind+index]").between([kind, index], [kind, Dexie.maxKey]).delete();
}

function blockCount(items: readonly unknown[]): number {
  return Math.ceil(items.length / blockSize);
}

function blockAt<T>(items: readonly T[], index: number): readonly T[] {
  return items.slice(index * blockSize, (index + 1) * blockSize);
}
