/** Forgetting reaches every database of ours, also where the one in use can no longer be emptied. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, it, vi } from "vitest";
import { openDatabase } from "../../lib/storage/database.ts";
import { createEverythingStore } from "../../lib/storage/forget-database.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { client, ruleSet } from "./fresh-database.ts";

const set = ruleSet({ clients: [client("a")] });

afterEach(() => {
  vi.restoreAllMocks();
});

/** A database that was left with clients in it, and the one that was begun beside it. */
async function twoDatabases() {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const indexedDB = new IDBFactory();
  const database = openDatabase({ indexedDB, IDBKeyRange });
  await createRuleSetStore(database).save(set, 1);
  const everything = createEverythingStore(database);
  await everything.beginAnew();
  const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();
  expect(await names()).toEqual(["clientele", "clientele-2"]);
  vi.spyOn(database, "transaction").mockImplementation(() => {
    throw new DOMException("Internal error", "UnknownError");
  });
  return { indexedDB, everything, names };
}

it("leaves none behind that the next start would open", async () => {
  const { indexedDB, everything, names } = await twoDatabases();
  expect(await everything.clear()).toMatchObject({ ok: true });
  expect(await names()).toEqual([]);
  const next = createRuleSetStore(openDatabase({ indexedDB, IDBKeyRange }));
  expect(await next.load()).toMatchObject({ ok: true, value: { set: { clients: [] } } });
});

it("is said to have failed where one of them stays", async () => {
  const { indexedDB, everything, names } = await twoDatabases();
  vi.spyOn(indexedDB, "deleteDatabase").mockImplementation(() => {
    throw new DOMException("Internal error", "UnknownError");
  });
  expect(await everything.clear()).toMatchObject({ ok: false });
  expect(await names()).toEqual(["clientele", "clientele-2"]);
});
