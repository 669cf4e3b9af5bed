/** Followed sets after the browser threw the database away, and those of the company policy. */
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { rule } from "../storage/fresh-database.ts";
import { teamSet } from "./publisher.ts";
import { address, check, follows, key, labelsOf, publish, subscription } from "./subscription-life.ts";
import { createWorld, startWorker } from "./world.ts";

const hourMs = 3_600_000;
const _dayMs = 24 * hourMs;

const newer = { version: 2, set: teamSet({ rules: [...teamSet().rules, rule("new")] }) };

describe("a database that the browser threw away", () => {
  it("gets followed sets and the trust in their publishers back, and an old edition is refused", async () => {
    const { world, worker } = await follows();
    await publish(world, newer);
    await check(worker);
    await worker.settled();
    world.indexedDB = new IDBFactory();
    const next = startWorker(world);
    await next.wake();
    expect(await labelsOf(next, "team1")).toEqual(["Team"]);
    await publish(world, { version: 1 });
    expect(await check(next)).toMatchObject({ code: "edition.rollback" });
    expect(await labelsOf(next, "team1")).toEqual(["Team"]);
  });

  it("does not get back what the user had left, though it was off and decided nothing", async () => {
    const { world, worker } = await follows();
    const { id } = await subscription(worker);
    await worker.ask("subscription.change", { id, isOn: false });
    await worker.settled();
    await worker.ask("subscription.remove", { id });
    await worker.settled();
    world.indexedDB = new IDBFactory();
    const next = startWorker(world);
    await next.wake();
    expect(await next.ports.subscriptions.load()).toEqual({ ok: true, value: [] });
  });

  it("gets back what was learned of a set that decides nothing, and not when it was looked at", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 3, set: teamSet({ rules: [] }) });
    await check(worker);
    await worker.settled();
    const mirrored = await worker.ports.mirror.read();
    expect(mirrored?.subscriptions[0]?.seen).toMatchObject({ version: 3 });
    await check(worker);
    await worker.settled();
    expect(await worker.ports.mirror.read()).toEqual(mirrored);
  });

  it("leaves the user with the earlier edition to which they went back", async () => {
    const { world, worker } = await follows();
    await publish(world, newer);
    await check(worker);
    const { id, previous, active } = await subscription(worker);
    await worker.ask("subscription.back", { id, hash: previous[0]?.hash ?? "" });
    await worker.settled();
    world.indexedDB = new IDBFactory();
    const next = startWorker(world);
    await next.wake();
    await next.poll();
    expect(await subscription(next)).toMatchObject({ active: previous[0], held: active?.hash });
    await next.ask("subscription.back", { id, hash: null });
    await next.poll();
    expect((await subscription(next)).active?.version).toBe(2);
  });

  it("gets the edition itself when it is fetched again", async () => {
    const { world, worker } = await follows();
    const { id } = await subscription(worker);
    await worker.ask("subscription.layer", {
      id,
      layer: { off: [], labels: { Team: { name: "Mine" } }, clients: {} },
    });
    await worker.settled();
    world.indexedDB = new IDBFactory();
    const next = startWorker(world);
    await next.wake();
    expect(await labelsOf(next, "team1")).toEqual(["Mine"]);
    await next.poll();
    const { active } = await subscription(next);
    expect(await next.ports.subscriptions.edition(id, active?.hash ?? "")).toMatchObject({
      value: { rules: teamSet().rules },
    });
    await next.ask("subscription.layer", { id, layer: { off: [], labels: {}, clients: {} } });
    expect(await labelsOf(next, "team1")).toEqual(["Team"]);
  });
});

describe("sets of the company policy", () => {
  const wanted = { address, name: null, keys: [key.publicKey] };

  it("are taken without being asked about, decide before the user's own, and cannot be left", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world, { set: teamSet({ rules: [rule("re", { condition: "subject:/a+b/" })] }) });
    const { policySubscriptions } = worker.ports;
    expect(await policySubscriptions.sync([wanted], world.now)).toMatchObject({ ok: true });
    await worker.poll();
    const { id, active, pinnedBy } = await subscription(worker);
    expect([active?.version, pinnedBy]).toEqual([1, "policy"]);
    expect(await labelsOf(worker, "aab")).toEqual(["Invoice"]);
    const locked = { ok: false, code: "subscription.policy" };
    expect(await worker.ask("subscription.remove", { id })).toMatchObject(locked);
    expect(await worker.ask("subscription.change", { id, isOn: false })).toMatchObject(locked);
  });

  it("stay as they are while the policy does, and go with it", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    const { policySubscriptions } = worker.ports;
    await policySubscriptions.sync([wanted], world.now);
    await worker.poll();
    const before = await subscription(worker);
    expect(await policySubscriptions.sync([wanted], world.now)).toEqual({
      ok: true,
      value: { revision: null },
    });
    expect(await subscription(worker)).toEqual(before);
    const gone = await policySubscriptions.sync([], world.now);
    expect(gone.ok && gone.value.revision).toBeGreaterThan(0);
    expect(await subscription(worker)).toMatchObject({ isOn: false, rests: world.now });
    expect(await labelsOf(worker, "team1")).toEqual([]);
  });

  it("that nobody signed with a pinned key are refused, and so is a set of the user's that the policy pins", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const given = { pinnedKeys: [{ set: "team", keys: ["A".repeat(43)] }] };
    await worker.ports.policies.save({ at: world.now, given }, world.now);
    await publish(world);
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ code: "edition.unknownKey" });
    await worker.ports.policySubscriptions.sync([{ ...wanted, keys: ["A".repeat(43)] }], world.now);
    await worker.poll();
    expect((await subscription(worker)).check?.failure?.code).toBe("edition.unknownKey");
  });
});
