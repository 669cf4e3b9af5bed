/** Sets that the company policy follows, keys that it pins, and what it leaves of sets of the user's own choice. */
import { describe, expect, it } from "vitest";
import { thumbprintOf } from "../../lib/sealing/public-key.ts";
import { rule } from "../storage/fresh-database.ts";
import { teamSet } from "./publisher.ts";
import {
  accept,
  address,
  check,
  follows,
  key,
  labelsOf,
  otherKey,
  publish,
  subscription,
} from "./subscription-life.ts";
import { createWorld, startWorker, type Worker, type World } from "./world.ts";

/** What the browser does when it says that the policy is another one. */
async function policyBecomes(world: World, worker: Worker, given: object | null): Promise<void> {
  world.now += 1000;
  world.policy = { given };
  await worker.applyPolicy();
  await worker.poll();
  await worker.settled();
}

const companyFollows = { subscriptions: [{ address, name: "House", keys: [key.publicKey] }] };
const noneOfTheirOwn = { allowOwnSubscriptions: false };

describe("a set that the company follows", () => {
  it("comes with the policy, by its key alone, without anybody being asked", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world, { set: teamSet({ rules: [rule("re", { condition: "subject:/te+am/" })] }) });
    await policyBecomes(world, worker, companyFollows);
    expect(await subscription(worker)).toMatchObject({ source: "policy", name: "House", pending: null });
    expect(await labelsOf(worker, "teeam")).toEqual(["Invoice"]);
  });

  it("may be named by the thumbprint of its key", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    const keys = [await thumbprintOf(key.publicKey)];
    await policyBecomes(world, worker, { subscriptions: [{ address, keys }] });
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });

  it("paints nothing where another key has signed it", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world, { keys: [otherKey] });
    await policyBecomes(world, worker, companyFollows);
    expect((await subscription(worker)).check?.failure?.code).toBe("edition.unknownKey");
    expect(await labelsOf(worker, "team1")).toEqual([]);
  });

  it("can neither be left nor switched off", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await policyBecomes(world, worker, companyFollows);
    const { id } = await subscription(worker);
    const locked = { ok: false, code: "subscription.policy" };
    expect(await worker.ask("subscription.remove", { id })).toMatchObject(locked);
    expect(await worker.ask("subscription.change", { id, isOn: false })).toMatchObject(locked);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });

  it("goes with the policy, and is remembered while the policy says other things", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await policyBecomes(world, worker, companyFollows);
    const before = await subscription(worker);
    const requests = world.requested.length;
    await policyBecomes(world, worker, { ...companyFollows, company: "Linden" });
    expect(await subscription(worker)).toEqual(before);
    expect(world.requested).toHaveLength(requests);
    await policyBecomes(world, worker, null);
    expect(await subscription(worker)).toMatchObject({ isOn: false, rests: world.now });
    expect(await labelsOf(worker, "team1")).toEqual([]);
  });
});

describe("a set that the company followed, and what a slip in the policy does to it", () => {
  const layer = { off: ["team-9"], labels: { Team: { name: "Ours" } }, clients: {} };
  const withKeys = (keys: readonly string[]) => ({ subscriptions: [{ address, name: "House", keys }] });
  const companyWorld = async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world, { version: 5 });
    await policyBecomes(world, worker, companyFollows);
    const { id } = await subscription(worker);
    expect(await worker.ask("subscription.layer", { id, layer })).toMatchObject({ ok: true });
    return { world, worker, id };
  };

  it.each([
    ["a key that cannot be read", withKeys([key.publicKey.slice(1)])],
    ["subscriptions that cannot be read", { subscriptions: '[{"address": "https://rul' }],
  ])("stays as it is: %s", async (_, slip) => {
    const { world, worker } = await companyWorld();
    const before = await subscription(worker);
    await policyBecomes(world, worker, slip);
    expect(await subscription(worker)).toEqual(before);
    expect(await labelsOf(worker, "team1")).toEqual(["Ours"]);
  });

  it("gets nothing newer while its keys cannot be read", async () => {
    const { world, worker, id } = await companyWorld();
    await policyBecomes(world, worker, withKeys(["short"]));
    const requests = world.requested.length;
    await publish(world, { version: 6 });
    world.now += 86_400_000;
    await worker.poll();
    expect(await worker.ask("subscription.check", { id })).toMatchObject({ code: "subscription.policy" });
    expect(world.requested).toHaveLength(requests);
    expect(world.subscriptionCheckAt).toBeNull();
  });

  it("is not begun with keys that cannot be read", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await policyBecomes(world, worker, withKeys(["short"]));
    expect(await worker.ports.subscriptions.load()).toEqual({ ok: true, value: [] });
  });

  it("rests while the policy does not name it, and comes back as it was", async () => {
    const { world, worker, id } = await companyWorld();
    const before = await subscription(worker);
    await policyBecomes(world, worker, null);
    const requests = world.requested.length;
    const locked = { ok: false, code: "subscription.policy" };
    expect(await worker.ask("subscription.change", { id, isOn: true })).toMatchObject(locked);
    expect(await worker.ask("subscription.check", { id })).toMatchObject(locked);
    expect(world.requested).toHaveLength(requests);
    await publish(world, { version: 2 });
    await policyBecomes(world, worker, companyFollows);
    const after = await subscription(worker);
    expect(after.check?.failure?.code).toBe("edition.rollback");
    const { check: _, nextCheck: __, ...remembered } = before;
    expect(after).toMatchObject(remembered);
    expect(await labelsOf(worker, "team1")).toEqual(["Ours"]);
  });

  it("may be followed by the user meanwhile", async () => {
    const { world, worker } = await companyWorld();
    await policyBecomes(world, worker, null);
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ ok: true });
  });

  it("is forgotten when nobody has named it for 90 days", async () => {
    const { world, worker } = await companyWorld();
    await policyBecomes(world, worker, null);
    const { rests = 0 } = await subscription(worker);
    world.now = rests + 90 * 86_400_000 - 1;
    await worker.applyPolicy();
    expect((await subscription(worker)).rests).toBe(rests);
    world.now += 1;
    await worker.applyPolicy();
    expect(await worker.ports.subscriptions.load()).toEqual({ ok: true, value: [] });
  });
});

describe("keys that the company pins for a set", () => {
  const pins = { pinnedKeys: [{ set: "team", keys: [otherKey.publicKey] }] };

  it("are asked of everybody who follows it by themselves", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await policyBecomes(world, worker, pins);
    await publish(world);
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ code: "edition.unknownKey" });
    await publish(world, { keys: [otherKey] });
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ ok: true });
    await accept(worker);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });

  it("keep newer editions by another key out; the last good one stays", async () => {
    const { world, worker } = await follows();
    await policyBecomes(world, worker, pins);
    await publish(world, { version: 2 });
    expect(await check(worker)).toMatchObject({ ok: false, code: "edition.unknownKey" });
    expect((await subscription(worker)).active?.version).toBe(1);
  });
});

describe("sets of the user's own choice, where the company allows none", () => {
  it("rest: they paint nothing, and nobody asks their servers", async () => {
    const { world, worker } = await follows();
    await policyBecomes(world, worker, noneOfTheirOwn);
    expect(await labelsOf(worker, "team1")).toEqual([]);
    const requests = world.requested.length;
    world.now += 30 * 86_400_000;
    await worker.poll();
    expect(await check(worker)).toMatchObject({ ok: false, code: "policy.ownSubscriptions" });
    expect(world.requested).toHaveLength(requests);
    expect(world.subscriptionCheckAt).toBeNull();
  });

  it("are as they were once it allows them again", async () => {
    const { world, worker } = await follows();
    const before = await subscription(worker);
    await policyBecomes(world, worker, noneOfTheirOwn);
    world.web.clear();
    await policyBecomes(world, worker, null);
    expect(await subscription(worker)).toEqual(before);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });

  it("cannot be added, nor agreed to", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await worker.ask("subscription.add", { address });
    const { id, pending } = await subscription(worker);
    await policyBecomes(world, worker, noneOfTheirOwn);
    const refused = { ok: false, code: "policy.ownSubscriptions" };
    const hash = pending?.head.hash ?? "";
    expect(await worker.ask("subscription.consent", { id, hash, accept: true })).toMatchObject(refused);
    expect(await worker.ask("subscription.add", { address: "https://x.example/" })).toMatchObject(refused);
    expect(await worker.ask("subscription.consent", { id, hash, accept: false })).toMatchObject({ ok: true });
  });

  it("do not keep the company's own from painting", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await policyBecomes(world, worker, { ...companyFollows, ...noneOfTheirOwn });
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });
});
