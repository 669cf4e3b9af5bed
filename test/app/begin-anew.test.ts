/** A database that cannot be used any more: a new one beside it when the user says so, and the old one is never touched. */
import { describe, expect, it, vi } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker, type World } from "./world.ts";

const set = ruleSet({ clients: [client("a"), client("b")], rules: [rule("r")] });

async function worldWithRules(): Promise<World> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  await worker.ask("settings.change", { change: { language: "zh_TW" } });
  await worker.settled();
  return world;
}

/** The first database can no longer be opened, until the returned function is called; others can. */
function damage(world: World): () => void {
  const { open } = world.indexedDB;
  const broken = vi.spyOn(world.indexedDB, "open").mockImplementation(function (
    this: IDBFactory,
    name,
    version,
  ) {
    if (name === "clientele") throw new DOMException("Internal error opening backing store", "UnknownError");
    return open.call(this, name, version);
  });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  return () => {
    broken.mockRestore();
    warn.mockRestore();
  };
}

const names = async (world: World) => (await world.indexedDB.databases()).map(({ name }) => name).sort();

describe("a database that can never be opened again", () => {
  it("is followed by a new one with rules, clients and settings, which takes edits", async () => {
    const world = await worldWithRules();
    const mend = damage(world);
    const worker = startWorker(world);
    expect(await worker.ask("backup.anew", {})).toMatchObject({ ok: true });
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      value: { clients: 2, rules: 1, language: "zh_TW", revision: world.told.at(-1) },
    });
    const edit = { kind: "client.delete", id: "a" } as const;
    expect(await worker.ask("rules.edit", { edit })).toMatchObject({ ok: true });
    await worker.settled();
    const next = startWorker(world);
    expect(await next.ask("page.state", { account: me })).toMatchObject({ value: { clients: 1 } });
    mend();
  });

  it("stays as it was", async () => {
    const world = await worldWithRules();
    const before = await contentOf(world);
    const mend = damage(world);
    await startWorker(world).ask("backup.anew", {});
    mend();
    expect(await names(world)).toEqual(["clientele", "clientele-2"]);
    world.indexedDB.deleteDatabase("clientele-2");
    expect((await contentOf(world)).tables).toEqual(before.tables);
  });

  it("comes back from a snapshot where the mirror is damaged, too", async () => {
    const world = await worldWithRules();
    const first = startWorker(world);
    await first.ask("backup.make", {});
    world.directory.files.set("mirror.json", "{");
    const mend = damage(world);
    const worker = startWorker(world);
    await worker.ask("backup.anew", {});
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { clients: 2 } });
    mend();
  });

  it("is gone with the new one once everything is forgotten", async () => {
    const world = await worldWithRules();
    const mend = damage(world);
    const worker = startWorker(world);
    await worker.ask("backup.anew", {});
    mend();
    await worker.ask("everything.forget", {});
    expect(await names(world)).toEqual(["clientele-2"]);
    expect(await startWorker(world).ask("page.state", { account: me })).toMatchObject({
      value: { clients: 0 },
    });
  });
});

describe("a database that can be used", () => {
  it("is not followed by another, whoever asks", async () => {
    const world = await worldWithRules();
    const asked = await startWorker(world).ask("backup.anew", {});
    expect(asked).toMatchObject({ ok: false, code: "storage.usable" });
    expect(await names(world)).toEqual(["clientele"]);
  });

  it("by a newer version of the extension is not either", async () => {
    const world = await worldWithRules();
    await new Promise((resolve) => {
      world.indexedDB.open("clientele", 9990).onsuccess = resolve;
    });
    const asked = await startWorker(world).ask("backup.anew", {});
    expect(asked).toMatchObject({ ok: false, code: "storage.newer" });
    expect(await names(world)).toEqual(["clientele"]);
  });
});
