/**
 * Keeps the rule set: clients and rules in blocks, which are the truth, and a
 * snapshot of what decides, which the worker reads in one go when it wakes.
 * All of it is written in one transaction, so they never differ.
 */
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
    save: (set, now) => attempt(database, () => write(database, set, now)),
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

function write(database: Database, set: RuleSet, now: number): PromiseLike<{ revision: number }> {
  const { clients, rules, ...outline } = set;
  return database.transaction("rw", database.meta, database.blocks, async () => {
    await database.blocks.clear();
    await database.blocks.bulkAdd([
      ...blocksOf(clients).map((items, index) => ({ kind: "clients", index, items }) as const),
      ...blocksOf(rules).map((items, index) => ({ kind: "rules", index, items }) as const),
    ] satisfies BlockRecord[]);
    await database.meta.bulkPut([
      { key: "outline", value: outline },
      { key: "snapshot", value: decidingPart(set) },
    ]);
    return { revision: await raiseRevision(database, now) };
  });
}

/** Without templates, groups and whatever else the worker does not need to decide. */
function decidingPart({ format, version, id, name, clients, rules }: RuleSet): RuleSet {
  return { format, version, id, name, clients, rules };
}

function blocksOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / blockSize);
  return Array.from({ length: count }, (_, index) => items.slice(index * blockSize, (index + 1) * blockSize));
}
