/** An import as it is carried out: on what the user saw, with its base and its line in the log, and taken back as one. */
import { IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Base } from "../../lib/core/sharing/base.ts";
import type { ShareLogEntry } from "../../lib/core/sharing/share-log-entry.ts";
import type { Request } from "../../lib/messaging/protocol.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { basesById } from "../../lib/storage/read-bases.ts";
import { client, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, startWorker, type World } from "./world.ts";

type Taking = Request<"import.take">;

const revision = "ab".repeat(32);
const base: Base = { id: revision, setId: "team", at: 5, way: "import", text: "{}" };
const log: ShareLogEntry = {
  ...{ at: 5, who: null, what: "imported", where: "team.json" },
  params: { added: 1, changed: 0, removed: 0, conflicts: 0 },
};
const merged = ruleSet({ clients: [client("a"), client("new")], merged: [{ setId: "team", revision }] });

const taking = (over: Partial<Taking>): Taking =>
  ({ set: merged, seen: 0, base, log, ...over }) as unknown as Taking;

async function tablesOf(world: World) {
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  await database.open();
  return database;
}

describe("an import", () => {
  it("puts the set in its place, keeps its base, adds a line to the log and tells everybody", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const taken = await worker.ask("import.take", taking({}));
    expect(taken).toMatchObject({ ok: true, value: { inverse: { kind: "set.replace" } } });
    expect(await worker.ports.rules.load()).toMatchObject({ value: { set: { clients: merged.clients } } });
    const database = await tablesOf(world);
    expect(await basesById(database, ["other", revision])).toEqual({ ok: true, value: [base] });
    expect(await database.shareLog.toArray()).toMatchObject([{ what: "imported", where: "team.json" }]);
    expect(world.told).toHaveLength(1);
  });

  it("does nothing where the set is no longer as the user saw it", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("mine") } });
    const database = await tablesOf(world);
    expect(await worker.ask("import.take", taking({ seen: 0 }))).toMatchObject({ code: "import.outdated" });
    expect(await worker.ports.rules.load()).toMatchObject({ value: { set: { clients: [client("mine")] } } });
    expect([await database.bases.count(), await database.shareLog.count()]).toEqual([0, 0]);
  });

  it("is taken back whole, so that it is no base any more, and only while nothing was changed since", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const taken = await worker.ask("import.take", taking({}));
    if (!taken.ok || taken.value.inverse.kind !== "set.replace") throw new Error("it was not taken");
    const undo = taking({
      set: taken.value.inverse.set as Taking["set"],
      seen: taken.value.revision,
      base: null,
      log: { ...log, what: "importUndone" },
    });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("later") } });
    expect(await worker.ask("import.take", undo)).toMatchObject({ code: "import.outdated" });
    await worker.ask("rules.edit", { edit: { kind: "client.delete", id: "later" } });
    const present = await worker.ports.rules.load();
    const seen = present.ok ? present.value.revision : -1;
    expect(await worker.ask("import.take", { ...undo, seen })).toMatchObject({ ok: true });
    const after = await worker.ports.rules.load();
    expect(after.ok && after.value.set.clients).toEqual([]);
    expect(after.ok && after.value.set.merged).toBeUndefined();
  });

  it("that holds more than a set may is refused as an edit would be, and leaves the set alone", async () => {
    const worker = startWorker(createWorld());
    const twice = { ...merged, clients: [client("a"), client("a")] } as unknown as Taking["set"];
    expect(await worker.ask("import.take", taking({ set: twice }))).toMatchObject({
      code: "set.duplicateId",
    });
    expect(await worker.ports.rules.load()).toMatchObject({ value: { revision: 0 } });
  });
});
