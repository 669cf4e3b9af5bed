/** What happens because time passes: pauses end, seen mail is forgotten, whenever the alarms come. */
import { describe, expect, it } from "vitest";
import { expireSeen } from "../../lib/app/expire-seen.ts";
import { keepPause } from "../../lib/app/set-pause.ts";
import { weekOf } from "../../lib/core/audit/rule-hits.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const hour = 3_600_000;
const day = 24 * hour;

async function workerWithRules() {
  const world = createWorld();
  const worker = startWorker(world);
  const set = ruleSet({ clients: [client("a")] });
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  return { world, worker };
}

describe("a pause", () => {
  it("reaches Gmail tabs also where the browser sets no alarm for its end", async () => {
    const { world, worker } = await workerWithRules();
    const setPauseEnd = () => Promise.reject(new Error("no alarms"));
    Object.assign(worker.ports, { alarms: { setPauseEnd } });
    world.told.length = 0;
    await expect(worker.ask("pause.set", { until: world.now + hour })).rejects.toThrow("failed");
    expect(world.told).toHaveLength(1);
  });

  it("has an alarm at its end, at which painting comes back and Gmail tabs are told", async () => {
    const { world, worker } = await workerWithRules();
    const until = world.now + hour;
    await worker.ask("pause.set", { until });
    expect(world.pauseEnd).toBe(until);
    world.now = until;
    const told = world.told.length;
    await keepPause(worker.ports);
    expect(world.told).toHaveLength(told + 1);
    expect(world.pauseEnd).toBeNull();
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { off: null } });
  });

  it("goes on when the alarm comes early, and has its alarm again", async () => {
    const { world, worker } = await workerWithRules();
    const until = world.now + hour;
    await worker.ask("pause.set", { until });
    world.pauseEnd = null;
    await keepPause(worker.ports);
    expect(world.pauseEnd).toBe(until);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { off: "paused" } });
  });

  it("ends by itself where the alarm never comes, and is put away at the next wake", async () => {
    const { world, worker } = await workerWithRules();
    await worker.ask("pause.set", { until: world.now + hour });
    world.now += day;
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { off: null } });
    const next = startWorker(world);
    await next.wake();
    expect(await next.ports.settings.load()).toMatchObject({ value: { settings: { pausedUntil: null } } });
  });

  it("until a moment that has passed is none", async () => {
    const { world, worker } = await workerWithRules();
    await worker.ask("pause.set", { until: world.now - 1 });
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { off: null } });
    expect(world.pauseEnd).toBeNull();
  });
});

describe("the daily clean-up", () => {
  const look = (id: string) => ({
    account: me,
    facts: [{ id, from: { address: "x@a.example" }, subject: "s" }],
  });

  it("forgets what was last seen longer ago than the user's days", async () => {
    const { world, worker } = await workerWithRules();
    await worker.ask("settings.change", { change: { keepDays: 2 } });
    await worker.ask("messages.decide", look("old"));
    await worker.settled();
    world.now += 3 * day;
    await worker.ask("messages.decide", look("young"));
    await worker.settled();
    expect(await expireSeen(worker.ports)).toEqual({ ok: true, value: { removed: 1 } });
    expect((await contentOf(world)).tables.seen).toMatchObject([{ id: "young" }]);
  });
});

describe("mail that is forgotten", () => {
  it("leaves behind how often each rule fired on it", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const set = ruleSet({ rules: [rule("r", { condition: "from:@a.example" }), rule("s")] });
    await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
    await worker.ask("settings.change", { change: { keepDays: 2 } });
    const last = world.now;
    const facts = ["1", "2"].map((id) => ({ id, from: { address: "x@a.example" }, date: last }));
    await worker.ask("messages.decide", { account: me, facts });
    await worker.settled();
    world.now += 3 * day;
    await expireSeen(worker.ports);
    expect((await contentOf(world)).tables).toMatchObject({
      seen: [],
      ruleHits: [{ ruleId: "r", week: weekOf(last), count: 2, last }],
    });
  });
});

describe("subjects that are no longer wanted", () => {
  it("are removed at once, and not stored again", async () => {
    const { world, worker } = await workerWithRules();
    const facts = [{ id: "m", from: { address: "x@a.example" }, subject: "secret subject" }];
    await worker.ask("messages.decide", { account: me, facts });
    await worker.settled();
    expect(JSON.stringify((await contentOf(world)).tables)).toContain("secret subject");
    await worker.ask("settings.change", { change: { keepSubjects: false } });
    expect(JSON.stringify((await contentOf(world)).tables)).not.toContain("secret subject");
    await worker.ask("messages.decide", { account: me, facts });
    await worker.settled();
    expect(JSON.stringify((await contentOf(world)).tables)).not.toContain("secret subject");
    expect((await contentOf(world)).tables.seen).toHaveLength(1);
  });
});
