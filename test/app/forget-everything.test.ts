/** "Forget everything": a look into every store of the extension, afterwards and while Gmail stays open. */
import { describe, expect, it } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { accept, address, follows, labelsOf, publish } from "./subscription-life.ts";
import { createWorld, me, startWorker, type Worker } from "./world.ts";

const facts = [{ id: "m", from: { address: "x@a.example" }, subject: "invoice" }];
const drift = { healthy: true, seen: 9, probes: {}, hintsRefused: 0, pageWorldFailed: false };

/** A worker whose every store holds something. */
async function fullWorld() {
  const world = createWorld();
  const worker = startWorker(world);
  const set = ruleSet({ clients: [client("a")], rules: [rule("r")] });
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  await worker.ask("messages.decide", { account: me, facts });
  await worker.ask("thread.mark", {
    account: me,
    threadId: "m",
    change: { later: { at: 0, messageId: "m", until: 1 } },
  });
  await worker.ask("drift.report", { account: me, ...drift });
  await worker.settled();
  await worker.ask("settings.change", { change: { pageData: false } });
  await worker.ask("pause.set", { until: Date.UTC(2027, 0, 1) });
  await worker.ask("reminder.own", { account: me, threadId: "m", at: world.now });
  await worker.ports.marks.change(me, "f1", { later: { at: 0, messageId: "f1", until: world.now } });
  await worker.ask("label.correct", {
    ruleIds: ["r"],
    address: "x@b.example",
    scope: "address",
    field: "from",
  });
  const line = { at: 1, what: "suggestionDeclined", params: {} } as const;
  await worker.ask("suggestion.answer", { key: "k", said: "declined", line });
  await forgetOne(worker);
  await publish(world);
  await worker.ask("subscription.add", { address });
  await accept(worker);
  await worker.settled();
  return { world, worker };
}

/** Of a message that is forgotten, numbers stay. */
async function forgetOne({ ports }: Worker): Promise<void> {
  await ports.seen.remember(me, [{ ...facts[0], id: "old", date: 0 }], 0, true);
  await ports.seen.expire(1, () => [{ ruleId: "r", week: 0, count: 1, last: 0 }]);
}

const nothing = {
  tables: {
    meta: [],
    blocks: [],
    seen: [],
    reminders: [],
    marks: [],
    drift: [],
    history: [],
    subscriptions: [],
    editions: [],
    shareLog: [],
    ruleHits: [],
    corrections: [],
    suggestions: [],
    improvements: [],
  },
  files: {},
  local: {},
  pauseEnd: null,
};

describe("a user who lets everything be forgotten", () => {
  it("had something in every store", async () => {
    const { tables, files, local, pauseEnd } = await contentOf((await fullWorld()).world);
    expect(Object.values(tables).filter((rows) => rows.length === 0)).toEqual([]);
    expect(Object.keys(files)).not.toEqual([]);
    expect(Object.keys(local)).not.toEqual([]);
    expect(pauseEnd).not.toBeNull();
  });

  it("has nothing in any of them afterwards, and Gmail tabs are told", async () => {
    const { world, worker } = await fullWorld();
    expect(await worker.ask("everything.forget", {})).toEqual({ ok: true, value: { revision: 0 } });
    expect(await contentOf(world)).toEqual(nothing);
    expect(world.told.at(-1)).toBe(0);
    expect(world.pageData).toBe(true);
  });

  it("has nothing in them when Gmail pages that are open go on asking, and when the worker wakes again", async () => {
    const { world, worker } = await fullWorld();
    await worker.ask("everything.forget", {});
    for (const asked of [worker, startWorker(world)]) {
      await asked.wake();
      await asked.ask("page.state", { account: me });
      await asked.ask("messages.decide", { account: me, facts });
      await asked.ask("drift.report", { account: me, ...drift });
      await asked.settled();
    }
    expect(await contentOf(world)).toEqual(nothing);
  });

  it("has nothing in them although a batch was being decided meanwhile", async () => {
    const { world, worker } = await fullWorld();
    await worker.ask("pause.set", { until: null });
    const deciding = worker.ask("messages.decide", { account: me, facts });
    await Promise.all([deciding, worker.ask("everything.forget", {})]);
    await worker.settled();
    expect(await contentOf(world)).toEqual(nothing);
  });

  it("begins anew under a revision that never was", async () => {
    const { world, worker } = await fullWorld();
    const earlier = [...world.told];
    await worker.ask("everything.forget", {});
    const first = await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("new") } });
    expect(first.ok && earlier.includes(first.value.revision)).toBe(false);
    expect(await worker.ports.rules.load()).toMatchObject({
      value: { set: { clients: [{ id: "new" }], rules: [] } },
    });
  });
});

describe("a set that was followed", () => {
  it("decides no more, not by the rules that are made next either", async () => {
    const { worker } = await follows();
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
    await worker.ask("everything.forget", {});
    await worker.ask("rules.edit", { edit: { kind: "rule.save", rule: rule("r") } });
    expect(await labelsOf(worker, "team1")).toEqual([]);
  });
});
