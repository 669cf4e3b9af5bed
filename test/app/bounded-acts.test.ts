/** What a page may ask of conversations: of those that are known, within the years that people plan for, and not without end. */
import { beforeEach, describe, expect, it } from "vitest";
import { mostOwnReminders } from "../../lib/app/bounded-acts.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const year = 366 * 86_400_000;
const refused = (code: string, params = {}) => ({ ok: false, code, params });

let world: World;
let worker: Worker;
beforeEach(async () => {
  world = createWorld();
  worker = startWorker(world);
  await worker.ports.seen.remember(me, [{ id: "1", threadId: "t" }, { id: "alone" }], world.now, true);
});

const later = (until: number) => ({ at: world.now, messageId: "1", until });
const mark = (threadId: string, until: number | null) => {
  const change = { later: until === null ? null : later(until) };
  return worker.ask("thread.mark", { account: me, threadId, change });
};
const own = (threadId: string, at: number | null) =>
  worker.ask("reminder.own", { account: me, threadId, at });

describe("a conversation of which nothing is stored", () => {
  it("is neither marked nor reminded of", async () => {
    expect(await mark("never", world.now)).toEqual(refused("thread.unknown"));
    expect(await own("never", world.now)).toEqual(refused("thread.unknown"));
    expect(await worker.ports.marks.load(me)).toEqual({ ok: true, value: new Map() });
    expect(await worker.ports.reminders.active()).toEqual({ ok: true, value: [] });
  });

  it("is known by its mail, also by a message that has no conversation", async () => {
    expect(await mark("t", world.now)).toMatchObject({ ok: true });
    expect(await own("alone", world.now)).toMatchObject({ ok: true });
  });

  it("is not that of another account", async () => {
    const asked = { account: "other@x.example", threadId: "t", at: world.now };
    expect(await worker.ask("reminder.own", asked)).toEqual(refused("thread.unknown"));
  });
});

describe("what there was", () => {
  it("can be taken away and set again when the mail itself is forgotten", async () => {
    await own("t", world.now);
    await mark("t", world.now);
    await worker.ports.seen.expire(world.now + year);
    expect(await mark("t", 5)).toMatchObject({ ok: true });
    expect(await mark("t", null)).toMatchObject({ ok: true, value: { before: { later: { until: 5 } } } });
    expect(await own("t", null)).toMatchObject({ ok: true });
    expect(await own("t", world.now)).toEqual({ ok: true, value: { before: null } });
  });
});

describe("a moment", () => {
  it.each([9e15, 1e308])("that is none is not understood: %d", async (time) => {
    const code = refused("messaging.badRequest");
    expect(await own("t", time)).toEqual(code);
    expect(await mark("t", time)).toEqual(code);
    expect(await worker.ask("reminder.settle", { account: me, key: "k", laterUntil: time })).toEqual(code);
    expect(await worker.ask("pause.set", { until: time })).toEqual(code);
    const facts = [{ id: "1", date: time }];
    expect(await worker.ask("messages.decide", { account: me, facts })).toEqual(code);
  });

  it("may lie years ahead, but not more than twenty", async () => {
    const code = refused("time.tooFar", { years: 20 });
    expect(await own("t", world.now + 21 * year)).toEqual(code);
    expect(await mark("t", world.now + 21 * year)).toEqual(code);
    const pin = { priority: "low", until: world.now + 21 * year } as const;
    expect(await worker.ask("thread.mark", { account: me, threadId: "t", change: { pin } })).toEqual(code);
    const settling = { account: me, key: "own:t", laterUntil: world.now + 21 * year };
    expect(await worker.ask("reminder.settle", settling)).toEqual(code);
    expect(await own("t", world.now + 19 * year)).toMatchObject({ ok: true });
  });
});

describe("reminders of the user's own", () => {
  it("end somewhere, but can be moved, taken away, and set again for that", async () => {
    const full = Array.from({ length: mostOwnReminders }, (_, index) => ({
      ...{ account: me, key: `own:${index}`, cause: "own" as const, threadId: String(index) },
      dueAt: world.now + year,
    }));
    await worker.ports.reminders.write(full);
    expect(await own("t", world.now)).toEqual(refused("reminder.tooMany", { limit: mostOwnReminders }));
    expect(await own("5", world.now + 2 * year)).toMatchObject({ ok: true });
    expect(await own("5", null)).toMatchObject({ ok: true });
    expect(await own("5", world.now + 2 * year)).toMatchObject({ ok: true });
    expect(await own("6", null)).toMatchObject({ ok: true });
    expect(await own("t", world.now)).toMatchObject({ ok: true });
  });
});

describe("a reminder of a label's end", () => {
  it("can be settled however long the label is", async () => {
    const label = "deadline ".repeat(600);
    const key = `expiry:label:t:${label}`;
    const about = { account: me, key, cause: "expiry", threadId: "t", label } as const;
    await worker.ports.reminders.write([{ ...about, dueAt: world.now }]);
    expect(await worker.ask("reminder.settle", { account: me, key, laterUntil: null })).toMatchObject({
      ok: true,
    });
    expect(await worker.ports.reminders.find(me, key)).toMatchObject({ value: { closedBy: "done" } });
  });
});
