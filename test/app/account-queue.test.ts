/** The queue of an account: what the worker says of it, however it came to know. */
import { describe, expect, it } from "vitest";
import { client } from "../storage/fresh-database.ts";
import { countsOf, idAt, invoice, load, mail, mark, other, show, start, workerWith } from "./queue-world.ts";
import { me, type Worker } from "./world.ts";

const none = { urgent: 0, high: 0, normal: 0, low: 0, waiting: 0, overdue: 0, today: 0 };

describe("mail that arrives", () => {
  it("is counted, and Gmail tabs learn that there is something to ask for", async () => {
    const { world, worker } = await workerWith();
    expect(await countsOf(worker)).toMatchObject({ counts: none, asOf: null });
    await show(worker, [mail({ minute: 1, subject: "An invoice" }), mail({ minute: 2 })]);
    expect(world.toldQueue).toEqual([{ account: me }]);
    expect(await countsOf(worker)).toMatchObject({ counts: { ...none, urgent: 1, high: 1, waiting: 2 } });
    await show(worker, [mail({ minute: 3, from: { address: "bo@bolt.example" } })]);
    expect(await countsOf(worker)).toMatchObject({ counts: { low: 1, waiting: 2 } });
  });

  it("is a row with what weighs most, and says when the inbox was seen", async () => {
    const { world, worker } = await workerWith();
    await show(worker, [mail({ minute: 1, subject: "An invoice" })]);
    const seenAt = world.now;
    expect(await load(worker)).toMatchObject({
      asOf: seenAt,
      total: 1,
      rows: [
        {
          threadId: idAt(1),
          client: { id: "acme", name: "Acme", tier: "vip" },
          from: { name: "Ana", address: "ana@acme.example" },
          subject: "An invoice",
          priority: "urgent",
          points: 70,
          why: [
            { text: "Tier VIP", points: 40 },
            { text: "Rule “Invoices”", points: 30 },
          ],
          status: "theirs",
        },
      ],
    });
  });

  it("is told of in the language that is asked for", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    const { rows } = await load(worker, { language: "zh_CN" });
    expect(rows[0]?.why[0]?.text).toMatch(/\p{Script=Han}/u);
  });

  it("in a conversation that is there already makes no second row", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1, threadId: "t" })]);
    await load(worker);
    await show(worker, [mail({ minute: 5, threadId: "t", subject: "Again" })]);
    expect(await load(worker)).toMatchObject({ total: 1, rows: [{ messageId: idAt(5), subject: "Again" }] });
  });
});

describe("a conversation that was answered", () => {
  it("no longer waits", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1, threadId: "t" })]);
    expect((await countsOf(worker)).counts.waiting).toBe(1);
    const to = [{ address: "ana@acme.example" }];
    await show(worker, [mail({ minute: 9, threadId: "t", from: { address: me }, to })]);
    expect((await countsOf(worker)).counts.waiting).toBe(0);
    expect(await load(worker)).toMatchObject({ rows: [{ status: "ours", from: { name: "Ana" } }] });
  });
});

describe("a client who waits", () => {
  it.each([
    ["a colleague among us", "cole@own.example"],
    ["a program", "no-reply@acme.example"],
    ["somebody else", "vi@vendor.example"],
  ])("still does where %s wrote last", async (_, address) => {
    const { worker } = await workerWith();
    const settings = { enabled: true, addresses: [], domains: ["own.example"] };
    await worker.ask("account.change", { account: me, settings });
    await show(worker, [mail({ minute: 1, threadId: "t", subject: "An invoice" })]);
    const seen = { from: { address }, to: [{ address: me }], senderSeen: true } as const;
    await show(worker, [mail({ minute: 9, threadId: "t", subject: "Something", ...seen })]);
    expect(await load(worker)).toMatchObject({
      counts: { urgent: 1, waiting: 1 },
      rows: [{ client: { id: "acme" }, status: "theirs", since: start + 60_000, messageId: idAt(9) }],
    });
  });

  it("is none where we answered and somebody else wrote", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1, threadId: "t" })]);
    const to = [{ address: "ana@acme.example" }];
    await show(worker, [mail({ minute: 5, threadId: "t", from: { address: me }, to, senderSeen: true })]);
    const vendor = { address: "vi@vendor.example" };
    await show(worker, [mail({ minute: 9, threadId: "t", from: vendor, senderSeen: true })]);
    expect(await load(worker)).toMatchObject({
      counts: { waiting: 0 },
      rows: [{ client: { id: "acme" }, status: "ours" }],
    });
  });

  it("is known as one as soon as a rule set says so", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1, threadId: "t", from: { address: "bo@bolt.example" } })]);
    const seen = { from: { address: "no-reply@else.example" }, senderSeen: true } as const;
    await show(worker, [mail({ minute: 9, threadId: "t", ...seen })]);
    expect((await countsOf(worker)).counts.waiting).toBe(0);
    const bolt = client("bolt", { tier: "vip", domains: ["bolt.example"] });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: bolt } });
    expect((await countsOf(worker)).counts.waiting).toBe(1);
  });
});

describe("what the user said by hand", () => {
  it("takes a conversation out of the queue, and what takes it back brings it in again", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    await mark(worker, idAt(1), { done: { at: 1, messageId: idAt(1) } });
    expect((await load(worker)).total).toBe(0);
    await mark(worker, idAt(1), { done: null });
    expect((await load(worker)).total).toBe(1);
  });

  it("puts it off until its time comes, without anybody touching it", async () => {
    const { world, worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    const later = { at: world.now, messageId: idAt(1), until: world.now + 60_000 };
    await mark(worker, idAt(1), { later });
    expect((await load(worker)).total).toBe(0);
    world.now += 60_000;
    expect((await load(worker)).total).toBe(1);
  });
});

describe("a conversation that is put off", () => {
  const putOff = async () => {
    const { world, worker } = await workerWith();
    await show(worker, [mail({ minute: 1, threadId: "t" })]);
    const later = { at: start, messageId: idAt(1), until: world.now + 9 * 3_600_000 };
    await mark(worker, "t", { later });
    expect((await load(worker)).total).toBe(0);
    return worker;
  };

  it("is there again when the client writes once more", async () => {
    const worker = await putOff();
    await show(worker, [mail({ minute: 9, threadId: "t" })]);
    expect(await load(worker)).toMatchObject({ counts: { waiting: 1 }, rows: [{ messageId: idAt(9) }] });
  });

  it("stays so when a program or a colleague writes", async () => {
    const worker = await putOff();
    await show(worker, [mail({ minute: 9, threadId: "t", from: { address: "no-reply@acme.example" } })]);
    expect((await load(worker)).total).toBe(0);
  });
});

describe("rules that change", () => {
  it("score every conversation anew", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1, subject: "An invoice" }), mail({ minute: 2 })]);
    await load(worker);
    const effects = [{ kind: "points", points: 5 } as const];
    const edited = await worker.ask("rules.edit", {
      edit: { kind: "rule.save", rule: { ...invoice, effects } },
    });
    expect(await countsOf(worker)).toMatchObject({
      revision: edited.ok && edited.value.revision,
      counts: { urgent: 0, high: 2 },
    });
  });

  it("let a batch be answered before all conversations are scored", async () => {
    const { world, worker } = await workerWith();
    const many = Array.from({ length: 400 }, (_, minute) => mail({ minute }));
    for (let at = 0; at < many.length; at += 100) await show(worker, many.slice(at, at + 100));
    await load(worker);
    await worker.ask("rules.edit", { edit: { kind: "rule.delete", id: "invoice" } });
    const order: string[] = [];
    const asked = Promise.withResolvers<unknown>();
    world.whenBreathing = () => {
      world.whenBreathing = () => {};
      const batch = { account: me, facts: many.slice(0, 50) };
      asked.resolve(worker.ask("messages.decide", batch).then(() => order.push("batch")));
    };
    const counting = countsOf(worker).then(() => order.push("counts"));
    await Promise.all([counting, asked.promise]);
    expect(order).toEqual(["batch", "counts"]);
  });
});

describe("an account that is not painted", () => {
  it.each([
    ["off", (worker: Worker) => worker.ask("settings.change", { change: { enabled: false } })],
    ["paused", (worker: Worker) => worker.ask("pause.set", { until: Date.UTC(2027, 0, 1) })],
  ])("has an empty queue while it is %s", async (_, turnOff) => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    await load(worker);
    await turnOff(worker);
    expect(await load(worker)).toMatchObject({ counts: none, asOf: null, rows: [], total: 0 });
  });
});

describe("what was forgotten", () => {
  it("is in no queue, although the revision may be one that was there before", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    await load(worker);
    await worker.ask("everything.forget", {});
    expect(await load(worker)).toMatchObject({ rows: [], total: 0, asOf: null });
  });

  it("is no subject that the user does not want to be kept", async () => {
    const { worker } = await workerWith();
    await show(worker, [mail({ minute: 1 })]);
    await load(worker);
    await worker.ask("settings.change", { change: { keepSubjects: false } });
    await worker.settled();
    expect((await load(worker)).rows).toMatchObject([{ subject: null }]);
  });
});

describe("hostile mail", () => {
  it("is cut to what a row can show, never within a character", async () => {
    const { worker } = await workerWith();
    const from = { name: "😀".repeat(5_000), address: "ana@acme.example" };
    await show(worker, [mail({ minute: 1, subject: `a${"😀".repeat(1_000)}`, from })]);
    const [row] = (await load(worker)).rows;
    expect(row?.subject?.length).toBeLessThanOrEqual(300);
    expect(row?.subject).toMatch(/^a(?:😀)+…$/u);
    expect(row?.from?.name.length).toBeLessThanOrEqual(200);
  });
});

describe("pages of the queue", () => {
  it("fit together, and say how many rows the filter has", async () => {
    const { worker } = await workerWith();
    await show(
      worker,
      Array.from({ length: 25 }, (_, minute) => mail({ minute, date: Date.UTC(2026, 9, 30, 9) })),
    );
    const whole = await load(worker, { filter: "waiting" });
    const pages = await Promise.all(
      [0, 10, 20].map((from) => load(worker, { filter: "waiting", start: from, limit: 10 })),
    );
    expect(whole.rows).toHaveLength(25);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    expect(pages.map(({ total }) => total)).toEqual([25, 25, 25]);
  });
});

describe("Gmail tabs", () => {
  it("are told at once, and then once of whatever happens within a second", async () => {
    const { world, worker } = await workerWith();
    for (let at = 0; at < 5; at += 1) worker.ports.touchQueue(me, [idAt(at)]);
    worker.ports.touchQueue(other, [idAt(1)]);
    expect(world.toldQueue).toEqual([{ account: me }, { account: other }]);
    for (const work of world.due.splice(0)) work();
    expect(world.toldQueue).toEqual([{ account: me }, { account: other }, { account: me }]);
    for (const work of world.due.splice(0)) work();
    expect(world.toldQueue).toHaveLength(3);
  });

  it("are told nothing where nothing was touched", async () => {
    const { world, worker } = await workerWith();
    worker.ports.touchQueue(me, []);
    expect(world.toldQueue).toEqual([]);
  });
});
