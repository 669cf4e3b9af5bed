/** A database that is emptier than before, or gone: what the mirror and the snapshots bring back. */
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { heads, other, replace, snapshotsOf, worldWithRules } from "./backed-up-world.ts";
import { accept, address, publish } from "./subscription-life.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

describe("a much emptier set", () => {
  it("is mirrored without another copy where the fuller one was kept before", async () => {
    const { world, worker } = await worldWithRules();
    await replace(worker, { ...other, clients: [] });
    await worker.settled();
    expect(await heads(world)).toMatchObject([{ reason: "replace", clients: 3 }]);
  });

  it("is mirrored only after the fuller one was kept", async () => {
    const { world, worker } = await worldWithRules();
    for (const id of ["a", "b", "c"]) {
      await worker.ask("rules.edit", { edit: { kind: "client.delete", id } });
    }
    await worker.settled();
    const [head] = await heads(world);
    expect(head).toMatchObject({ reason: "emptier", clients: 3, rules: 1 });
    expect(await worker.ports.mirror.read()).toMatchObject({ set: { clients: [] } });
  });
});

describe("a database that the browser threw away", () => {
  async function lost(): Promise<World> {
    const { world, worker } = await worldWithRules();
    await worker.ask("backup.make", {});
    await worker.ask("rules.edit", { edit: { kind: "client.delete", id: "a" } });
    await worker.settled();
    world.indexedDB = new IDBFactory();
    return world;
  }

  it("comes back from the mirror, and it is said what came back until the user has read it", async () => {
    const world = await lost();
    const worker = startWorker(world);
    await worker.wake();
    const restored = { at: world.now, from: "mirror", clients: 2, rules: 1 };
    expect(await worker.ports.backups.load()).toMatchObject({ value: { restored } });
    await worker.ask("backup.seen", {});
    expect(await worker.ports.backups.load()).toMatchObject({ value: { restored: null } });
  });

  it("comes back from the newest snapshot that can be read where the mirror is damaged, too", async () => {
    const world = await lost();
    world.directory.files.set("mirror.json", '{"items":3,"set":');
    const head = { at: world.now, reason: "daily", clients: 9, rules: 9, revision: 1 } as const;
    world.directory.files.set(
      `snapshots/${head.at}-daily-9-9-1.json.gz`,
      "\u001f\u008bdamaged beyond reading",
    );
    const worker = startWorker(world);
    await worker.wake();
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      value: { clients: 3, rules: 1 },
    });
    expect(await worker.ports.backups.load()).toMatchObject({
      value: { restored: { from: "snapshot", clients: 3 } },
    });
  });
});

describe("somebody who only follows", () => {
  async function follower() {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await worker.ask("subscription.add", { address });
    await accept(worker);
    await worker.settled();
    return { world, worker };
  }
  const followed = async (worker: Worker) => {
    const kept = await worker.ports.subscriptions.load();
    return kept.ok ? kept.value.map((one) => [one.address, one.trust?.version]) : kept;
  };

  it("has it in a snapshot before nothing is mirrored in its place", async () => {
    const { world, worker } = await follower();
    const before = await followed(worker);
    const subscriptions = await worker.ports.subscriptions.load();
    const [{ id } = { id: "" }] = subscriptions.ok ? subscriptions.value : [];
    await worker.ask("subscription.remove", { id });
    await worker.settled();
    const [head] = await heads(world);
    const kept = await snapshotsOf(world).read(head?.id ?? "");
    expect(kept?.subscriptions?.map((one) => [one.address, one.trust?.version])).toEqual(before);
    expect(kept?.followed).toHaveLength(1);
  });

  it("gets it back from the newest snapshot where the mirror was lost with the database", async () => {
    const { world, worker } = await follower();
    const before = await followed(worker);
    await worker.backUp();
    world.indexedDB = new IDBFactory();
    world.directory.files.delete("mirror.json");
    const next = startWorker(world);
    await next.wake();
    expect(await followed(next)).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
