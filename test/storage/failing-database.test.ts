/** A database that fails closed: whatever goes wrong is said, and the rules in it stay as they were. */
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { attempt } from "../../lib/storage/attempt.ts";
import { databaseName, migrations, openDatabase } from "../../lib/storage/database.ts";
import { exportEverything } from "../../lib/storage/export-everything.ts";
import type { Migration } from "../../lib/storage/migration.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { client, freshDatabase, rule, ruleSet } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 1);
const set = ruleSet({ clients: [client("a"), client("b")], rules: [rule("r")] });
const next = (migrations.at(-1)?.version ?? 0) + 1;

/** A database of this version with a rule set in it, closed again. */
async function savedSet(chain: readonly Migration[] = migrations): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const database = openDatabase({ indexedDB, IDBKeyRange, migrations: chain });
  expect(await createRuleSetStore(database).save(set, now)).toMatchObject({ ok: true });
  database.close();
  return indexedDB;
}

async function versionOf(indexedDB: IDBFactory): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === databaseName)?.version;
}

describe("an upgrade that fails half-way", () => {
  const failing: Migration = {
    version: next,
    tables: { extra: "id" },
    upgrade: async (transaction) => {
      await transaction.table("blocks").clear();
      await transaction.table("extra").add({ id: 1 });
      throw new TypeError("a row that nobody expected");
    },
  };

  it("is said, and leaves version and rows as they were", async () => {
    const indexedDB = await savedSet();
    const before = await versionOf(indexedDB);
    const database = openDatabase({ indexedDB, IDBKeyRange, migrations: [...migrations, failing] });
    const failure = { code: "storage.migration", params: { version: next } };
    expect(await createRuleSetStore(database).load()).toEqual({ ok: false, failure });
    expect(await createRuleSetStore(database).save(ruleSet(), now)).toEqual({ ok: false, failure });
    database.close();
    expect(await versionOf(indexedDB)).toBe(before);
    const old = openDatabase({ indexedDB, IDBKeyRange });
    expect(await createRuleSetStore(old).load()).toMatchObject({ ok: true, value: { set } });
  });

  it("still lets the user take everything away", async () => {
    const indexedDB = await savedSet();
    const database = openDatabase({ indexedDB, IDBKeyRange, migrations: [...migrations, failing] });
    expect(await createRuleSetStore(database).load()).toMatchObject({ ok: false });
    const exported = await exportEverything({ indexedDB, IDBKeyRange });
    expect(exported.ok && JSON.parse(exported.value)).toMatchObject({
      name: "clientele",
      version: next - 1,
      tables: {
        blocks: [
          { kind: "clients", items: set.clients },
          { kind: "rules", items: set.rules },
        ],
        seen: [],
      },
    });
  });
});

describe("an upgrade that succeeds", () => {
  it("keeps the rules", async () => {
    const indexedDB = await savedSet();
    const upgrade = vi.fn(async () => {});
    const database = openDatabase({
      indexedDB,
      IDBKeyRange,
      migrations: [...migrations, { version: next, tables: { extra: "id" }, upgrade }],
    });
    expect(await createRuleSetStore(database).load()).toMatchObject({ ok: true, value: { set } });
    expect(upgrade).toHaveBeenCalledTimes(1);
  });
});

describe("a database of a newer version", () => {
  const newer: readonly Migration[] = [
    ...migrations,
    { version: next, tables: { drift: null, extra: "id" } },
  ];

  it("is named as such and not touched, although a table is missing that this version has", async () => {
    const indexedDB = await savedSet(newer);
    const before = await versionOf(indexedDB);
    const store = createRuleSetStore(openDatabase({ indexedDB, IDBKeyRange }));
    const failure = { code: "storage.newer", params: { version: next, known: next - 1 } };
    expect(await store.load()).toEqual({ ok: false, failure });
    expect(await store.save(ruleSet(), now)).toEqual({ ok: false, failure });
    expect(await versionOf(indexedDB)).toBe(before);
    const again = openDatabase({ indexedDB, IDBKeyRange, migrations: newer });
    expect(await createRuleSetStore(again).load()).toMatchObject({ ok: true, value: { set } });
  });
});

describe("a database that cannot be opened", () => {
  it("is said to be unavailable, and is used again when it can", async () => {
    const indexedDB = await savedSet();
    const store = createRuleSetStore(openDatabase({ indexedDB, IDBKeyRange }));
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store", "UnknownError");
    });
    const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
    expect(await store.load()).toMatchObject({ ok: false, failure: { code: "storage.unavailable" } });
    open.mockRestore();
    warnings.mockRestore();
    expect(await store.load()).toMatchObject({ ok: true, value: { set } });
  });

  it("is said to be unavailable where the browser has none at all", async () => {
    const store = createRuleSetStore(openDatabase({ indexedDB: {} as IDBFactory, IDBKeyRange }));
    expect(await store.load()).toMatchObject({ ok: false, failure: { code: "storage.unavailable" } });
  });
});

describe("a disk that is full", () => {
  it("is said, and the rule set before stays whole", async () => {
    const database = freshDatabase();
    const store = createRuleSetStore(database);
    await store.save(set, now);
    database.meta.hook("creating", () => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    database.meta.hook("updating", () => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const saved = await store.save(ruleSet({ rules: [rule("other")] }), now + 1);
    expect(saved).toEqual({ ok: false, failure: { code: "storage.full", params: {} } });
    expect(await store.load()).toEqual({ ok: true, value: { set, revision: now } });
    expect(await store.loadSnapshot()).toMatchObject({ ok: true, value: { set, revision: now } });
  });

  it("is said for seen messages, too", async () => {
    const database = freshDatabase();
    database.seen.hook("creating", () => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const remembered = await createSeenStore(database).remember("me@x.example", [{ id: "1" }], now, true);
    expect(remembered).toEqual({ ok: false, failure: { code: "storage.full", params: {} } });
  });
});

describe("a mistake of our own", () => {
  it("comes out with the class of its error and without its words", async () => {
    const failed = await attempt(freshDatabase(), async () => {
      throw new RangeError("secret subject");
    });
    expect(failed).toEqual({
      ok: false,
      failure: { code: "storage.failed", params: { error: "RangeError" } },
    });
  });
});

describe("another page that upgrades the database", () => {
  it("is let through, and we open ours again when we need it", async () => {
    const indexedDB = await savedSet();
    const ours = openDatabase({ indexedDB, IDBKeyRange });
    const store = createRuleSetStore(ours);
    expect(await store.load()).toMatchObject({ ok: true });
    const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
    await new Dexie(databaseName, { indexedDB, IDBKeyRange }).delete();
    warnings.mockRestore();
    expect(await store.load()).toMatchObject({ ok: true, value: { revision: 0 } });
  });
});
