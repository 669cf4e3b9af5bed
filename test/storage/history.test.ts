/** The history of clients in the database: with every edit, in its transaction, and never more than was promised. */
import { describe, expect, it } from "vitest";
import { historyLimits } from "../../lib/core/clients/history/history-limits.ts";
import { statesAround } from "../../lib/core/clients/history/states.ts";
import type { Client } from "../../lib/core/rules/rule-set.ts";
import type { Database } from "../../lib/storage/database.ts";
import { createEverythingStore } from "../../lib/storage/forget-database.ts";
import { readMeta } from "../../lib/storage/meta.ts";
import { readHistory } from "../../lib/storage/read-history.ts";
import { readRemoved } from "../../lib/storage/read-removed.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { client, freshDatabase, ruleSet } from "./fresh-database.ts";

/** Saves what the clients become, as an edit does. */
async function edit(
  database: Database,
  change: (clients: readonly Client[]) => readonly Client[],
  at = 1,
): Promise<void> {
  const store = createRuleSetStore(database);
  const loaded = await store.load();
  if (!loaded.ok) throw new Error(loaded.failure.code);
  const { set } = loaded.value;
  const saved = await store.save({ ...set, clients: change(set.clients) }, at, set, "bulk");
  if (!saved.ok) throw new Error(saved.failure.code);
}

async function historyOf(database: Database, id: string) {
  const read = await readHistory(database, id);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

const many = (count: number, more: Partial<Client> = {}) =>
  Array.from({ length: count }, (_, at) => client(`c${at}`, more));

describe("an edit", () => {
  it("is told of by the clients that it changed, newest first, and by no others", async () => {
    const database = freshDatabase();
    await edit(database, () => many(3), 10);
    await edit(database, (all) => all.map((one) => (one.id === "c1" ? { ...one, tier: "vip" } : one)), 20);
    expect(await historyOf(database, "c1")).toMatchObject([
      { at: 20, way: "bulk", delta: { kind: "changed", before: { tier: "regular" } } },
      { at: 10, delta: { kind: "made" } },
    ]);
    expect(await historyOf(database, "c2")).toMatchObject([{ at: 10 }]);
  });

  it("of many is kept in few records, and read back for each of them", async () => {
    const database = freshDatabase();
    await edit(database, () => many(1200));
    await edit(database, () => many(1200, { tier: "vip" }));
    expect(await database.history.count()).toBe(6);
    const changes = await historyOf(database, "c1100");
    expect(changes).toHaveLength(2);
    const states = statesAround(
      client("c1100", { tier: "vip" }),
      changes.map(({ delta }) => delta),
    );
    expect(states.map(({ before }) => before)).toEqual([client("c1100"), null]);
  });

  it("that cannot be stored leaves no trace", async () => {
    const database = freshDatabase();
    await edit(database, () => many(1));
    database.meta.hook("creating", () => {
      throw new Error("no room");
    });
    database.meta.hook("updating", () => {
      throw new Error("no room");
    });
    await expect(edit(database, () => many(1, { tier: "vip" }))).rejects.toThrow();
    expect(await historyOf(database, "c0")).toHaveLength(1);
  });
});

describe("a set that is put back from its mirror", () => {
  it("has no history: nobody changed anything", async () => {
    const database = freshDatabase();
    await createRuleSetStore(database).save(ruleSet({ clients: many(3) }), 1);
    expect(await database.history.count()).toBe(0);
  });
});

describe("clients that were taken away", () => {
  it("are found whole, newest first, whether one went or many", async () => {
    const database = freshDatabase();
    await edit(database, () => many(40), 1);
    await edit(database, (all) => all.filter(({ id }) => id !== "c7"), 2);
    await edit(database, () => [client("c7")], 3);
    await edit(database, () => [], 4);
    const removed = await readRemoved(database);
    if (!removed.ok) throw new Error(removed.failure.code);
    expect(removed.value).toHaveLength(40);
    expect(removed.value[0]).toEqual({ client: client("c7"), at: 4, way: "bulk" });
    expect(removed.value.at(-1)).toMatchObject({ at: 3 });
  });
});

describe("what is kept", () => {
  it("of one client is the newest so many changes", async () => {
    const database = freshDatabase();
    for (let turn = 0; turn < historyLimits.each + 5; turn += 1) {
      await edit(database, () => [client("c", { notes: `${turn}` })], turn);
    }
    const changes = await historyOf(database, "c");
    expect(changes).toHaveLength(historyLimits.each);
    expect(changes[0]?.at).toBe(historyLimits.each + 4);
    expect(await readMeta(database, "history")).toBe(historyLimits.each);
  });

  it("of all clients is bounded, too, and the oldest go first", async () => {
    const database = freshDatabase();
    await edit(database, () => [client("old")], 1);
    await edit(database, (all) => [...all, ...many(9_999)], 2);
    for (const tier of ["vip", "key"] as const) await edit(database, () => many(9_999, { tier }), 3);
    expect(await historyOf(database, "old")).toMatchObject([{ delta: { kind: "removed" } }]);
    expect(await historyOf(database, "c9998")).toHaveLength(2);
    expect(await readMeta(database, "history")).toBeLessThanOrEqual(historyLimits.all);
  });

  it("is nothing once everything is forgotten", async () => {
    const database = freshDatabase();
    await edit(database, () => many(30));
    await createEverythingStore(database).clear();
    expect(await database.history.count()).toBe(0);
    await edit(database, () => many(1));
    expect(await readMeta(database, "history")).toBe(1);
  });
});
