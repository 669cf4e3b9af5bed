/** Every version that ever was can still be opened: one database as each wrote it, brought to the newest. */
import { existsSync, readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { databaseName, migrations, openDatabase } from "../../lib/storage/database.ts";
import { readDrift } from "../../lib/storage/read-drift.ts";
import { readHistory } from "../../lib/storage/read-history.ts";
import { readRuleSet } from "../../lib/storage/read-rule-set.ts";
import { seenSince } from "../../lib/storage/read-seen.ts";
import { readSettings } from "../../lib/storage/read-settings.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";

interface Fixture {
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

function fixtureOf(version: number): URL {
  return new URL(`../fixtures/database/v${String(version).padStart(3, "0")}.json`, import.meta.url);
}

/** The database as that version would have left it. */
async function write(fixture: Fixture): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const old = new Dexie(databaseName, { indexedDB, IDBKeyRange });
  for (const { version, tables } of migrations.filter(({ version }) => version <= fixture.version)) {
    old.version(version).stores({ ...tables });
  }
  await old.open();
  for (const [table, rows] of Object.entries(fixture.tables)) await old.table(table).bulkAdd([...rows]);
  old.close();
  return indexedDB;
}

describe("the chain of versions", () => {
  it("begins at 1 and has no gaps", () => {
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe.each(migrations)("a database of version $version", ({ version }) => {
  it("has a fixture", () => {
    expect(existsSync(fixtureOf(version)), `${fixtureOf(version).pathname} is missing`).toBe(true);
  });

  it("is read whole by this version", async () => {
    const fixture = JSON.parse(readFileSync(fixtureOf(version), "utf8")) as Fixture;
    expect(fixture.version).toBe(version);
    const database = openDatabase({ indexedDB: await write(fixture), IDBKeyRange });
    const [set, settings] = [await readRuleSet(database), await readSettings(database)];
    expect(set).toMatchObject({
      ok: true,
      value: {
        set: {
          name: "Our clients",
          laterKey: true,
          clients: [{ name: "Acme", tier: "vip" }, { name: "蓝海贸易" }],
          rules: [{ condition: "subject:报价" }],
        },
      },
    });
    expect(settings).toMatchObject({ ok: true, value: { unreadable: false, settings: { keepDays: 30 } } });
    expect(await seenSince(database, "me@studio.example", 0)).toMatchObject({
      value: [{ facts: { subject: "关于报价单的回复" } }, { facts: { from: null, subject: "" } }],
    });
    expect(await readDrift(database)).toMatchObject({ value: [{ drift: { seen: 50 } }] });
    const snapshot = await createRuleSetStore(database).loadSnapshot();
    const deciding = set.ok && { clients: set.value.set.clients, rules: set.value.set.rules };
    expect(snapshot).toMatchObject({ ok: true, value: { set: deciding } });
  });
});

describe("the history that version 2 brought", () => {
  it("is read as it was written, newest first", async () => {
    const fixture = JSON.parse(readFileSync(fixtureOf(2), "utf8")) as Fixture;
    const database = openDatabase({ indexedDB: await write(fixture), IDBKeyRange });
    expect(await readHistory(database, "c1")).toMatchObject({
      ok: true,
      value: [
        { way: "edit", delta: { kind: "changed", added: ["colour"] } },
        { way: "import", delta: { kind: "made" } },
      ],
    });
  });
});

describe("what version 3 brought", () => {
  const account = "me@studio.example";
  const threadId = "18c2f1a2b3c4d5e6";

  it("keeps marks and reminders as they were written", async () => {
    const fixture = JSON.parse(readFileSync(fixtureOf(3), "utf8")) as Fixture;
    const database = openDatabase({ indexedDB: await write(fixture), IDBKeyRange });
    await database.open();
    expect(await database.marks.get([account, threadId])).toMatchObject({ pin: { priority: "urgent" } });
    expect(await database.reminders.get([account, `own:${threadId}`])).toMatchObject({ note: "Call back" });
  });

  it("finds the mail of a conversation that an older version had seen", async () => {
    const fixture = JSON.parse(readFileSync(fixtureOf(2), "utf8")) as Fixture;
    const database = openDatabase({ indexedDB: await write(fixture), IDBKeyRange });
    await database.open();
    const found = database.seen.where("[account+facts.threadId]").equals([account, "1919a0c1d2e3f405"]);
    expect(await found.toArray()).toMatchObject([{ id: "1919a0c1d2e3f405" }]);
  });
});
