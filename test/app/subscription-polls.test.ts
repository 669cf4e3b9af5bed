/** Polls of followed addresses: when they come, what a killed worker leaves, and what comes back when the database is lost. */
import { describe, expect, it } from "vitest";
import { refusal } from "../../lib/core/shared/outcome.ts";
import { rule } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { answerOf, teamSet } from "./publisher.ts";
import { accept, address, check, follows, labelsOf, publish, subscription } from "./subscription-life.ts";
import { createWorld, startWorker, type World } from "./world.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const newer = { version: 2, set: teamSet({ rules: [...teamSet().rules, rule("new")] }) };

describe("a poll", () => {
  it("asks when the time has come, and not before", async () => {
    const { world, worker } = await follows();
    const asked = world.requested.length;
    await worker.poll();
    expect(world.requested).toHaveLength(asked);
    world.now = (await subscription(worker)).nextCheck;
    await publish(world, newer);
    expect(await worker.poll()).toBe(true);
    expect(world.requested).toHaveLength(asked + 1);
    expect((await subscription(worker)).active?.version).toBe(2);
    expect(world.subscriptionCheckAt).toBe((await subscription(worker)).nextCheck);
  });

  it("asks nobody where nothing is followed, where it is off, and before the user has agreed", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.planChecks();
    await worker.poll();
    await publish(world);
    await worker.ask("subscription.add", { address });
    world.now += 30 * dayMs;
    await worker.poll();
    await accept(worker);
    const { id } = await subscription(worker);
    await worker.ask("subscription.change", { id, isOn: false });
    expect(await labelsOf(worker, "team1")).toEqual([]);
    world.now += 30 * dayMs;
    await worker.poll();
    expect(world.requested).toEqual([address]);
    expect(world.subscriptionCheckAt).toBeNull();
  });

  it("comes more and more rarely while it fails, up to a week, and as before once it goes well", async () => {
    const { world, worker } = await follows();
    world.web.clear();
    const waits: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      world.now = (await subscription(worker)).nextCheck;
      await worker.poll();
      waits.push(((await subscription(worker)).nextCheck - world.now) / hourMs);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 168, 168]);
    await publish(world, newer);
    world.now = (await subscription(worker)).nextCheck;
    await worker.poll();
    expect((await subscription(worker)).nextCheck - world.now).toBe(6 * hourMs);
  });

  it("leaves a server alone for as long as it asks, within a week", async () => {
    const { world, worker } = await follows();
    const refused = { ...refusal("subscription.status", { status: 503 }), restMs: 20 * hourMs };
    world.web.set(address, refused);
    await check(worker);
    expect((await subscription(worker)).nextCheck - world.now).toBe(20 * hourMs);
    world.web.set(address, { ...refused, restMs: 1000 * dayMs });
    await check(worker);
    expect((await subscription(worker)).nextCheck - world.now).toBe(7 * dayMs);
  });

  it("is not put off for ever by a clock that was a year ahead", async () => {
    const { world, worker } = await follows();
    const now = world.now;
    world.now += 365 * dayMs;
    await check(worker);
    world.now = now;
    await worker.planChecks();
    expect(world.subscriptionCheckAt).toBe(now);
  });

  it("comes to its end where a file breaks what reads it, and says so", async () => {
    const { world, worker } = await follows();
    const { seals } = worker.ports;
    world.now = (await subscription(worker)).nextCheck;
    seals.verify = () => Promise.reject(new RangeError("too deep"));
    await worker.poll();
    const { check: last, nextCheck } = await subscription(worker);
    expect(last).toMatchObject({ failures: 1, failure: { code: "subscription.unfinished" } });
    expect(nextCheck - world.now).toBe(hourMs);
    expect(world.problems).toEqual(["subscription.check: RangeError"]);
  });

  it("and the user who asks meanwhile get one answer, which no older one can overtake", async () => {
    const { world, worker } = await follows();
    const [older, asked] = [world.web.get(address), world.requested.length];
    const slow = Promise.withResolvers<void>();
    let isFirst = true;
    const lying = new Map(world.web);
    world.web.get = (where) => {
      const come = isFirst ? slow.promise.then(() => older) : lying.get(where);
      isFirst = false;
      return come as typeof older;
    };
    const first = check(worker);
    await expect.poll(() => world.requested.length).toBe(asked + 1);
    await publish(world, newer);
    for (const [where, file] of world.web) lying.set(where, file);
    const second = check(worker);
    await new Promise((resolve) => setTimeout(resolve, 20));
    slow.resolve();
    expect(await Promise.all([first, second])).toMatchObject([
      { value: { news: "none" } },
      { value: { news: "none" } },
    ]);
    expect(world.requested).toHaveLength(asked + 1);
    expect(await check(worker)).toMatchObject({ value: { news: "updated" } });
    expect((await subscription(worker)).check).toMatchObject({ failures: 0, failure: null });
  });

  it("tells the log once of what stays as it is", async () => {
    const { world, worker } = await follows();
    world.web.set(address, answerOf("<html>"));
    await check(worker);
    await check(worker);
    await publish(world, newer);
    await check(worker);
    const { tables } = await contentOf(world);
    expect(tables.shareLog.map(({ who, what }) => `${who} ${what}`)).toEqual([
      "null followed",
      "background refused",
      "background updated",
    ]);
  });

  it("tells once that the active edition has ended, and keeps it", async () => {
    const { world, worker } = await follows();
    world.now += 61 * dayMs;
    await check(worker);
    await check(worker);
    const { tables } = await contentOf(world);
    expect(tables.shareLog.map(({ what }) => what)).toEqual(["followed", "expired"]);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });
});

describe("a worker that is killed during a poll", () => {
  /** What is there after the next worker has woken. */
  async function afterKill(world: World) {
    const next = startWorker(world);
    await next.wake();
    await next.planChecks();
    await next.settled();
    const { id, active, nextCheck } = await subscription(next);
    const followed = await next.ports.rules.loadFollowed();
    const kept = await next.ports.subscriptions.edition(id, active?.hash ?? "");
    const revisions = await next.ports.revisions.load();
    return {
      version: active?.version,
      decides: followed.ok && followed.value[0]?.set.rules.length,
      keeps: kept.ok && kept.value?.rules.length,
      isPlanned: world.subscriptionCheckAt === nextCheck,
      revisions: revisions.ok && revisions.value,
    };
  }

  it("leaves the old edition or the new one, whole, at whichever step it was, and everybody learns of it", async () => {
    const whole = await follows();
    const { id } = await subscription(whole.worker);
    await publish(whole.world, newer);
    const counting = startWorker(whole.world);
    expect(await counting.ask("subscription.check", { id })).toMatchObject({ value: { news: "updated" } });
    await counting.settled();
    const steps = counting.calls.count;
    expect(steps).toBeGreaterThan(15);

    const versions = new Set<unknown>();
    for (let step = 1; step <= steps; step += 1) {
      const { world } = await follows();
      await publish(world, newer);
      const doomed = startWorker(world, step);
      void doomed.ask("subscription.check", { id }).then(() => doomed.settled());
      await doomed.killed;
      const { version, ...rest } = await afterKill(world);
      versions.add(version);
      const rules = version === 2 ? 11 : 10;
      const told = world.told.at(-1);
      const revisions = { revision: told, announced: told };
      expect({ step, ...rest }).toEqual({ step, decides: rules, keeps: rules, isPlanned: true, revisions });
    }
    expect([...versions].toSorted()).toEqual([1, 2]);
  });

  it("has its successor ask again after an hour, not at every wake", async () => {
    const { world, worker } = await follows();
    const { id, nextCheck } = await subscription(worker);
    world.now = nextCheck;
    const doomed = startWorker(world, 5);
    void doomed.ask("subscription.check", { id });
    await doomed.killed;
    const asked = world.requested.length;
    const next = startWorker(world);
    for (let wake = 0; wake < 5; wake += 1) {
      await next.wake();
      await next.planChecks();
      await next.poll();
    }
    expect(world.requested).toHaveLength(asked);
    expect((world.subscriptionCheckAt ?? 0) - world.now).toBe(hourMs);
  });

  it("each time is asked more and more rarely, which is told, and as before once it goes well", async () => {
    const { world, worker } = await follows();
    const fetched = world.web.get(address);
    if (fetched === undefined) throw new Error("Nothing lies there.");
    const waits: number[] = [];
    const codes: unknown[] = [];
    let next = worker;
    for (let round = 0; round < 4; round += 1) {
      world.now = (await subscription(next)).nextCheck;
      next = startWorker(world);
      next.ports.network.fetchSet = () => new Promise(() => {});
      void next.poll();
      await expect.poll(async () => (await subscription(next)).nextCheck).toBeGreaterThan(world.now);
      const { nextCheck, check: last } = await subscription(next);
      waits.push((nextCheck - world.now) / hourMs);
      codes.push(last?.failure?.code);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect(codes).toEqual([undefined, ...Array(3).fill("subscription.unfinished")]);
    const last = startWorker(world);
    expect(await check(last)).toMatchObject({ value: { news: "none" } });
    expect((await subscription(last)).check).toEqual({ at: world.now, failures: 0, failure: null });
  });
});
