/** A followed set that nobody signs, and what becomes of it. */
import { describe, expect, it } from "vitest";
import { answerOf, teamSet } from "./publisher.ts";
import { accept, address, check, labelsOf, otherKey, publish, subscription } from "./subscription-life.ts";
import { createWorld, startWorker } from "./world.ts";

const _hourMs = 3_600_000;

describe("a set that nobody signs", () => {
  it("waits no longer for a change that its publisher takes back", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    world.web.set(address, answerOf(teamSet()));
    await worker.ask("subscription.add", { address });
    await accept(worker);
    world.web.set(address, answerOf(teamSet({ rules: [] })));
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    world.web.set(address, answerOf(teamSet()));
    expect(await check(worker)).toMatchObject({ value: { news: "none" } });
    expect((await subscription(worker)).pending).toBeNull();
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });

  it("is not ended by a stranger's signature, and its publisher can go on", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    world.web.set(address, answerOf(teamSet()));
    await worker.ask("subscription.add", { address });
    await accept(worker);
    await publish(world, { keys: [otherKey], revoked: true });
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    const { pending, trust, isOn } = await subscription(worker);
    expect([pending?.reasons.map(({ code }) => code), trust, isOn]).toEqual([["revoked", "key"], null, true]);
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
    world.web.set(address, answerOf(teamSet()));
    expect(await check(worker)).toMatchObject({ value: { news: "none" } });
    expect((await subscription(worker)).pending).toBeNull();
  });

  it("and that the user lets a stranger end can be followed again where its publisher puts it back", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    world.web.set(address, answerOf(teamSet()));
    await worker.ask("subscription.add", { address });
    await accept(worker);
    await publish(world, { keys: [otherKey], revoked: true });
    await check(worker);
    await accept(worker);
    expect(await labelsOf(worker, "team1")).toEqual([]);
    expect((await subscription(worker)).trust).toBeNull();
    world.web.set(address, answerOf(teamSet({ name: "Back" })));
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
  });

  it("needs consent for the key once it is signed, and is never taken without one again", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    world.web.set(address, answerOf(teamSet()));
    await worker.ask("subscription.add", { address });
    await accept(worker);
    await publish(world);
    expect(await check(worker)).toMatchObject({ value: { news: "waiting" } });
    expect((await subscription(worker)).pending?.reasons).toEqual([{ code: "key", params: {} }]);
    await accept(worker);
    world.web.set(address, answerOf(teamSet({ name: "Unsigned" })));
    expect(await check(worker)).toMatchObject({ code: "edition.unsigned" });
  });
});
