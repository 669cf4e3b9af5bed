/** Getting the user's data out of a database that this version cannot use. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { databaseName } from "../../lib/storage/database.ts";
import { createMirror } from "../../lib/storage/mirror.ts";
import { rescueText } from "../../lib/storage/rescue-text.ts";
import { fakeDirectory } from "./fake-directory.ts";
import { client, freshDatabase, ruleSet } from "./fresh-database.ts";

const set = ruleSet({ clients: [client("acme")] });

describe("a rescue with a mirror", () => {
  it("is a rule set file that can be imported again", async () => {
    const directory = fakeDirectory();
    await createMirror(directory.open).write({
      set,
      followed: [],
      subscriptions: [],
      revision: 3,
      settings: defaultSettings,
    });
    const text = await rescueText(databaseName, { openDirectory: directory.open });
    const read = readRuleSet(text ?? "");
    expect(read.ok && read.set).toEqual(set);
  });
});

describe("a rescue without a mirror", () => {
  it("holds every table of the database as it lies there", async () => {
    const indexedDB = new IDBFactory();
    const database = freshDatabase({ indexedDB });
    await database.open();
    await database.blocks.put({ kind: "clients", index: 0, items: [client("acme")] });
    database.close();
    const options = { openDirectory: fakeDirectory().open, indexedDB, IDBKeyRange };
    const rescued = JSON.parse((await rescueText(databaseName, options)) ?? "null");
    expect(rescued.tables.blocks).toEqual([{ kind: "clients", index: 0, items: [client("acme")] }]);
    expect(Object.keys(rescued.tables).sort()).toEqual([
      "bases",
      "blocks",
      "drift",
      "editions",
      "history",
      "keys",
      "marks",
      "members",
      "meta",
      "publications",
      "reminders",
      "seen",
      "shareLog",
      "subscriptions",
    ]);
  });

  it("is null where there is no database either", async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException("no", "UnknownError");
    };
    const options = { openDirectory: fakeDirectory().open, indexedDB, IDBKeyRange };
    expect(await rescueText(databaseName, options)).toBeNull();
  });
});
