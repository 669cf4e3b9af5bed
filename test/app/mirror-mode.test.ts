/** A database that cannot be read or was lost: painting goes on from the mirror, and nothing is written over it. */
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker, type World } from "./world.ts";

const facts = [{ id: "m", from: { address: "x@a.example" }, subject: "invoice" }];
const set = ruleSet({ clients: [client("a")], rules: [rule("r")] });

async function worldWithRules(): Promise<World> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  await worker.settled();
  return world;
}

/** From now on no database can be opened, until the returned function is called. */
function breakDatabase(world: World): () => void {
  const open = vi.spyOn(world.indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error opening backing store", "UnknownError");
  });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  return () => {
    open.mockRestore();
    warn.mockRestore();
  };
}

describe("a database that cannot be opened any more", () => {
  it("is stood in for by the mirror, and every page state says why", async () => {
    const world = await worldWithRules();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      ok: true,
      value: { revision: world.told.at(-1), clients: 1, rules: 1, mirrored: "storage.unavailable" },
    });
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject({
      ok: true,
      value: { decided: [{ decision: { client: "Client a", labels: ["Invoice"] } }] },
    });
    mend();
  });

  it("stays off where the user had turned painting off", async () => {
    const world = await worldWithRules();
    const before = startWorker(world);
    await before.ask("settings.change", { change: { enabled: false } });
    await before.settled();
    const mend = breakDatabase(world);
    expect(await startWorker(world).ask("messages.decide", { account: me, facts })).toMatchObject({
      value: { off: "off", decided: [] },
    });
    mend();
  });

  it("takes no edit, and its rules are there when it can be opened again", async () => {
    const world = await worldWithRules();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    const edit = { kind: "rule.delete", id: "r" } as const;
    expect(await worker.ask("rules.edit", { edit })).toMatchObject({
      ok: false,
      code: "storage.unavailable",
    });
    mend();
    const state = await worker.ask("page.state", { account: me });
    expect(state).toMatchObject({ ok: true, value: { rules: 1 } });
    expect(state.ok && state.value.mirrored).toBeUndefined();
  });

  it("is answered with its code where there is no mirror either", async () => {
    const world = await worldWithRules();
    world.directory.files.clear();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    const refused = { ok: false, code: "storage.unavailable" };
    expect(await worker.ask("page.state", { account: me })).toMatchObject(refused);
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject(refused);
    mend();
  });
});

describe("a database that the browser threw away", () => {
  const edit = { kind: "client.save", client: client("b") } as const;

  async function worldThatLostItsDatabase(): Promise<World> {
    const world = await worldWithRules();
    const worker = startWorker(world);
    await worker.ask("settings.change", { change: { language: "zh_TW" } });
    await worker.settled();
    world.indexedDB = new IDBFactory();
    world.told.length = 0;
    return world;
  }

  it("gets rules and settings back from the mirror, and Gmail tabs are told", async () => {
    const world = await worldThatLostItsDatabase();
    const worker = startWorker(world);
    await worker.wake();
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      value: { clients: 1, rules: 1, language: "zh_TW", revision: world.told.at(-1) },
    });
    expect(world.told).toHaveLength(1);
    expect(world.problems).toEqual(["mirror.restore: storage.restored"]);
  });

  it("has them before the edit that woke the worker", async () => {
    const world = await worldThatLostItsDatabase();
    const worker = startWorker(world);
    const [, saved] = await Promise.all([worker.wake(), worker.ask("rules.edit", { edit })]);
    expect(saved.ok).toBe(true);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      value: { clients: 2, rules: 1 },
    });
  });

  it("gets them back also when the worker is killed in the midst of it", async () => {
    for (let killAt = 1; killAt <= 8; killAt += 1) {
      const world = await worldThatLostItsDatabase();
      const killed = startWorker(world, killAt);
      await Promise.race([killed.wake(), killed.killed]);
      const next = startWorker(world);
      await next.wake();
      expect(await next.ask("page.state", { account: me })).toMatchObject({
        value: { clients: 1, rules: 1 },
      });
    }
  });

  /** No rule set can be written, as on a disk that is full. */
  const refuseRules = (worker: ReturnType<typeof startWorker>) =>
    vi
      .spyOn(worker.ports.rules, "save")
      .mockImplementation(async () => ({ ok: false, failure: { code: "storage.full", params: {} } }));

  it("gets them back at a later wake, although something else was saved meanwhile", async () => {
    const world = await worldThatLostItsDatabase();
    const first = startWorker(world);
    const refused = refuseRules(first);
    await first.wake();
    refused.mockRestore();
    await first.ask("settings.change", { change: { enabled: false } });
    await first.settled();
    expect(await first.ports.mirror.read()).toMatchObject({ set });
    expect(world.problems).toContain("mirror.write: mirror.pending");
    const next = startWorker(world);
    await next.wake();
    await next.settled();
    expect(await next.ports.rules.load()).toMatchObject({ value: { set } });
    expect(await next.ports.mirror.read()).toMatchObject({ set });
  });

  it("keeps them as a snapshot where the user has made something since", async () => {
    const world = await worldThatLostItsDatabase();
    const first = startWorker(world);
    const refused = refuseRules(first);
    await first.wake();
    refused.mockRestore();
    await first.ask("rules.edit", { edit });
    await first.settled();
    const next = startWorker(world);
    await next.wake();
    await next.settled();
    const [head] = await next.ports.snapshots.list();
    expect(await next.ports.snapshots.read(head?.id ?? "")).toMatchObject({ reason: "emptier", set });
    expect(await next.ports.mirror.read()).toMatchObject({ set: { clients: [{ id: "b" }], rules: [] } });
  });

  it("gets them back from a snapshot where the mirror holds nothing", async () => {
    const world = await worldThatLostItsDatabase();
    const worker = startWorker(world);
    const former = await worker.ports.mirror.read();
    if (former === null) throw new Error("there is no mirror");
    await worker.ports.mirror.write({ ...former, set: ruleSet() });
    await worker.wake();
    expect(await worker.ports.rules.load()).toMatchObject({ value: { set } });
  });

  it("stays empty after the user has forgotten everything", async () => {
    const world = await worldWithRules();
    const worker = startWorker(world);
    await worker.ask("everything.forget", {});
    await worker.settled();
    const next = startWorker(world);
    await next.wake();
    expect(await next.ask("page.state", { account: me })).toMatchObject({ value: { clients: 0, rules: 0 } });
  });
});
