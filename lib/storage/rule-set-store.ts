/**
 * Keeps the rule set: clients and rules in blocks, which are the truth, and a
 * snapshot of what decides, which the worker reads in one go when it wakes.
 * All of it is written in one transaction, so they never differ.
 */
import { Dexie } from "dexie";
import type { RevisedSet, RuleSetStore, Stored } from "../app/ports.ts";
import { emptyRuleSet } from "../core/rules/empty-rule-set.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { raiseRevision, readMeta } from "./meta.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { type BlockRecord, blockSize } from "./records.ts";

export function createRuleSetStore(database: Database): RuleSetStore {
  return {
    load: () => readRuleSet(database),
    loadSnapshot: () => readSnapshot(database),
    save: (set, now, before) => attempt(database, () => write(database, set, now, before)),
  };
}

function readSnapshot(database: Database): Promise<Stored<RevisedSet>> {
  return attempt(database, () =>
    database.transaction("r", database.meta, async () => ({
      set: (await readMeta(database, "snapshot")) ?? emptyRuleSet,
      revision: (await readMeta(database, "revision")) ?? 0,
    })),
  );
}

function write(
  database: Database,
  set: RuleSet,
  now: number,
  before: RuleSet | undefined,
): PromiseLike<{ revision: number }> {
  const { clients, rules, ...outline } = set;
  return database.transaction("rw", database.meta, database.blocks, async () => {
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

/** Without templates and whatever else the worker does not need to decide; rules name segments and groups. */
function decidingPart({ format, version, id, name, clients, rules, segments, groups }: RuleSet): RuleSet {
  return {
    ...{ format, version, id, name, clients, rules },
    ...(segments === undefined ? {} : { segments }),
    ...(groups === undefined ? {} : { groups }),
  };
}

function blockCount(items: readonly unknown[]): number {
  return Math.ceil(items.length / blockSize);
}

function blockAt<T>(items: readonly T[], index: number): readonly T[] {
  return items.slice(index * blockSize, (index + 1) * blockSize);
}
