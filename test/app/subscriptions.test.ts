/** Sets that are followed, in the worker: how they come, update, wait, and leave. */
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { rule } from "../storage/fresh-database.ts";
import { answerOf, teamSet } from "./publisher.ts";
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
import { createWorld, startWorker, type Worker } from "./world.ts";

const hourMs = 3_600_000;

describe("an address that is looked at for the first time", () => {
  it("is fetched and waits: nothing of it decides before the user agrees", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ ok: true });
    const { active, pending, trust } = await subscription(worker);
    expect({ active, trust, reasons: pending?.reasons }).toEqual({
      active: null,
      trust: null,
      reasons: [{ code: "first", params: {} }],
    });
    expect(pending?.head).toMatchObject({ name: "Team", version: 1, counts: { clients: 0, rules: 10 } });
    expect(world.subscriptionCheckAt).toBeNull();
    expect(await labelsOf(worker, "team1")).toEqual([]);
  });

  it("decides once the user agrees, Gmail tabs are told, and the next look is planned", async () => {
    const { world, worker } = await follows();
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
    const { active, trust, pending, pinnedBy, nextCheck } = await subscription(worker);
    expect(pending).toBeNull();
    expect(pinnedBy).toBe("firstUse");
    expect(trust).toMatchObject({ setId: "team", version: 1, keys: [key.publicKey], hash: active?.hash });
    const revision = await worker.ports.revisions.load();
    expect(world.told.at(-1)).toBe(revision.ok && revision.value.revision);
    expect(world.subscriptionCheckAt).toBe(nextCheck);
    expect(nextCheck - world.now).toBeGreaterThan(5 * hourMs);
  });

  it("is forgotten when the user declines, with everything that was fetched", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await worker.ask("subscription.add", { address });
    const { id, pending } = await subscription(worker);
    const hash = pending?.head.hash ?? "";
    await worker.ask("subscription.consent", { id, hash, accept: false });
    expect(await worker.ports.subscriptions.load()).toEqual({ ok: true, value: [] });
    expect(await worker.ports.subscriptions.edition(id, hash)).toEqual({ ok: true, value: null });
  });

  it("may be looked at again before it is followed, and not after", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    await worker.ask("subscription.add", { address });
    await worker.ask("subscription.add", { address: `${address}#k=${key.publicKey}` });
    expect((await subscription(worker)).pinnedBy).toBe("link");
    await accept(worker);
    expect(await worker.ask("subscription.add", { address })).toMatchObject({ code: "subscription.already" });
  });

  it.each([
    ["http://rules.example/team.json", "subscription.insecure"],
    ["ftp://rules.example/team.json", "subscription.badAddress"],
    ["https://rules.example/team.json#k=short", "subscription.badAddress"],
    ["https://elsewhere.example/team.json", "subscription.offline"],
  ])("is refused as %s, and nothing is kept", async (typed, code) => {
    const worker = startWorker(createWorld());
    expect(await worker.ask("subscription.add", { address: typed })).toMatchObject({ ok: false, code });
    expect(await worker.ports.subscriptions.load()).toEqual({ ok: true, value: [] });
  });

  it("is refused where a link names another key than the one that signed", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await publish(world);
    const link = (pin: string) => ({ address: `${address}#k=${pin}` });
    expect(await worker.ask("subscription.add", link(otherKey.publicKey))).toMatchObject({
      code: "edition.unknownKey",
    });
    expect(await worker.ask("subscription.add", link(key.publicKey))).toMatchObject({ ok: true });
    expect((await subscription(worker)).pinnedBy).toBe("link");
  });

  it("may hold a set that nobody signed, which is said", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    world.web.set(address, answerOf(teamSet()));
    await worker.ask("subscription.add", { address });
    const { pending } = await subscription(worker);
    expect(pending?.reasons.map(({ code }) => code)).toEqual(["first", "unsigned"]);
    await accept(worker);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });
});

describe("a newer edition", () => {
  const oneMore = () => {
    const set = teamSet();
    return { ...set, rules: [...set.rules, rule("new", { condition: "subject:newest" })] };
  };

  it("is taken at once where it changes little", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, set: oneMore() });
    expect(await check(worker)).toMatchObject({ value: { news: "updated" } });
    expect(await labelsOf(worker, "newest")).toEqual(["Invoice"]);
    const { active, previous, trust } = await subscription(worker);
    expect([active?.version, trust?.version, previous.map(({ version }) => version)]).toEqual([2, 2, [1]]);
  });

  it.each([
    [
      "a regular expression",
      { rules: [...teamSet().rules, rule("re", { condition: "subject:/a+b/" })] },
      "regex",
    ],
    ["changes of more than a fifth of the rules", { rules: teamSet().rules.slice(0, 7) }, "many"],
  ])("with %s waits for the user, while the last one decides", async (_, parts, reason) => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, set: teamSet(parts) });
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    const { active, pending } = await subscription(worker);
    expect(active?.version).toBe(1);
    expect(pending?.reasons.map(({ code }) => code)).toEqual([reason]);
    expect(await labelsOf(worker, "team9")).toEqual(["Team"]);
    await accept(worker);
    expect((await subscription(worker)).active?.version).toBe(2);
  });

  it("that the user declined does not come again, and the one after it does", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, set: teamSet({ rules: teamSet().rules.slice(0, 5) }) });
    await check(worker);
    const { id, pending } = await subscription(worker);
    await worker.ask("subscription.consent", { id, hash: pending?.head.hash ?? "", accept: false });
    expect(await check(worker)).toMatchObject({ value: { news: "none" } });
    await publish(world, { version: 3, set: oneMore() });
    expect(await check(worker)).toMatchObject({ value: { news: "updated" } });
  });

  const decline = async (worker: Worker) => {
    const { id, pending } = await subscription(worker);
    const hash = pending?.head.hash ?? "";
    expect(await worker.ask("subscription.consent", { id, hash, accept: false })).toMatchObject({ ok: true });
  };

  it("that the user declined was seen: none before it is taken, and no other one of its number", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 3, set: teamSet({ rules: teamSet().rules.slice(0, 5) }) });
    await check(worker);
    await decline(worker);
    await publish(world, { version: 2 });
    expect(await check(worker)).toMatchObject({ code: "edition.rollback", params: { version: 2, known: 3 } });
    await publish(world, { version: 3, set: oneMore() });
    expect(await check(worker)).toMatchObject({ code: "edition.sameVersion" });
    await publish(world, { version: 4, set: oneMore() });
    expect(await check(worker)).toMatchObject({ value: { news: "updated" } });
  });

  it("by another key that the user declined can be asked for again, and leads on", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, keys: [otherKey], signedBy: [key, otherKey] });
    await check(worker);
    await decline(worker);
    await publish(world, { version: 3, keys: [otherKey] });
    expect(await check(worker)).toMatchObject({ code: "edition.badRotation" });
    const { id } = await subscription(worker);
    expect(await worker.ask("subscription.back", { id, hash: null })).toMatchObject({ ok: true });
    expect((await subscription(worker)).pending?.reasons).toEqual([{ code: "key", params: {} }]);
    await accept(worker);
    expect(
      (await worker.ports.subscriptions.edition(id, (await subscription(worker)).active?.hash ?? "")).ok,
    ).toBe(true);
    expect(await check(worker)).toMatchObject({ value: { news: "updated" } });
    expect((await subscription(worker)).trust).toMatchObject({ version: 3, keys: [otherKey.publicKey] });
  });

  it("by another key waits where the old key signed, too, and is refused where it did not", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, keys: [otherKey] });
    expect(await check(worker)).toMatchObject({ ok: false });
    expect((await subscription(worker)).active?.version).toBe(1);
    await publish(world, { version: 2, keys: [otherKey], signedBy: [key, otherKey] });
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    await accept(worker);
    expect((await subscription(worker)).trust?.keys).toEqual([otherKey.publicKey]);
  });

  it("that gives the set up takes away what it painted, and is not asked for again", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, revoked: true });
    await check(worker);
    expect(await labelsOf(worker, "team1")).toEqual([]);
    const { isOn, check: last } = await subscription(worker);
    expect([isOn, last?.failure?.code, world.subscriptionCheckAt]).toEqual([false, "edition.revoked", null]);
  });

  it("that gives the set up paints nothing, though it brings rules, its content was lost and it is switched on", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, revoked: true });
    await check(worker);
    await worker.settled();
    const { id, active } = await subscription(worker);
    world.indexedDB = new IDBFactory();
    const next = startWorker(world);
    await next.wake();
    await next.ask("subscription.change", { id, isOn: true });
    expect(await check(next)).toMatchObject({ value: { news: "none" } });
    expect(await next.ports.subscriptions.edition(id, active?.hash ?? "")).toMatchObject({
      value: { rules: [] },
    });
    expect(await labelsOf(next, "team1")).toEqual([]);
    const again = await subscription(next);
    expect([again.active?.revoked, again.check?.failure?.code]).toEqual([true, "edition.revoked"]);
  });

  it("is not taken while the user stays with an earlier one, and is once they want the newest again", async () => {
    const { world, worker } = await follows();
    await publish(world, { version: 2, set: oneMore() });
    await check(worker);
    const { id, previous } = await subscription(worker);
    await worker.ask("subscription.back", { id, hash: previous[0]?.hash ?? "" });
    expect(await labelsOf(worker, "newest")).toEqual([]);
    expect(await check(worker)).toMatchObject({ value: { news: "none" } });
    await publish(world, { version: 3, set: { ...oneMore(), name: "Team three" } });
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    expect((await subscription(worker)).active?.version).toBe(1);
    await worker.ask("subscription.back", { id, hash: null });
    expect((await subscription(worker)).active?.version).toBe(3);
    expect(await labelsOf(worker, "newest")).toEqual(["Invoice"]);
  });

  it("leaves five to go back to", async () => {
    const { world, worker } = await follows();
    for (let version = 2; version <= 8; version += 1) {
      await publish(world, { version, set: teamSet({ name: `Team ${version}` }) });
      await check(worker);
    }
    const { id, previous } = await subscription(worker);
    expect(previous.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3]);
    const kept = await Promise.all(previous.map(({ hash }) => worker.ports.subscriptions.edition(id, hash)));
    expect(kept.map((one) => one.ok && one.value?.name)).toEqual([7, 6, 5, 4, 3].map((n) => `Team ${n}`));
  });
});
