/** The queue of an account: what the worker says of it, however it came to know. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { ThreadMarkChange } from "../../lib/core/threads/thread-mark.ts";
import type { Request } from "../../lib/messaging/protocol.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const other = "other@y.example";
const acme = client("acme", { name: "Acme", tier: "vip", domains: ["acme.example"] });
const invoice = rule("invoice", { name: "Invoices", effects: [{ kind: "points", points: 30 }] });
const set = ruleSet({ clients: [acme], rules: [invoice] });
const start = Date.UTC(2026, 10, 1, 8);

/** As Gmail makes them: the time of the message in 16 hex digits. */
function idAt(minute: number): string {
  return (BigInt(start + minute * 60_000) << 20n).toString(16).padStart(16, "0");
}

interface Mail extends Partial<MessageFacts> {
  /** Minutes after the start of the day. */
  readonly minute: number;
}

function mail({ minute, ...more }: Mail): MessageFacts {
  return {
    id: idAt(minute),
    threadId: idAt(minute),
    from: { name: "Ana", address: "ana@acme.example" },
    subject: `Mail ${minute}`,
    date: start + minute * 60_000,
    in: ["inbox"],
    ...more,
  };
}

async function workerWith(replaced = set): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set: replaced } });
  return { world, worker };
}

async function show(worker: Worker, facts: readonly MessageFacts[], account = me): Promise<void> {
  await worker.ask("messages.decide", { account, facts: [...facts] });
  await worker.settled();
}

async function countsOf(worker: Worker, account = me) {
  const answer = await worker.ask("queue.counts", { account });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function load(worker: Worker, more: Partial<Request<"queue.load">> = {}) {
  const asked = { account: me, filter: "all", start: 0, limit: 100, language: "en", ...more } as const;
  const answer = await worker.ask("queue.load", asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

async function mark(worker: Worker, threadId: string, change: ThreadMarkChange, account = me): Promise<void> {
  await worker.ports.marks.change(account, threadId, change);
  worker.ports.touchQueue(account, [threadId]);
}

const none = { urgent: 0, high: 0, normal: 0, low: 0, waiting: 0, overdue: 0, today: 0 };

describe("mail that arrives", () => {
  it("is counted, and Gmail tabs learn that there is something to ask for", async () => {
    const { world, worker } = await workerWith();
    expect(await countsOf(worker)).toMatchObject({ counts: none, asOf: null });
    await show(worker, [mail({ minute: 1, subject: "An invoice" }), mail({ minute: 2 })]);
    expect(world.toldQueue).toEqual([me]);
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
    await mark(worker, idAt(1), { laterUntil: world.now + 60_000 });
    expect((await load(worker)).total).toBe(0);
    world.now += 60_000;
    expect((await load(worker)).total).toBe(1);
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
    const { worker } = await workerWith();
    const many = Array.from({ length: 400 }, (_, minute) => mail({ minute }));
    for (let at = 0; at < many.length; at += 100) await show(worker, many.slice(at, at + 100));
    await load(worker);
    await worker.ask("rules.edit", { edit: { kind: "rule.delete", id: "invoice" } });
    const order: string[] = [];
    const counting = countsOf(worker).then(() => order.push("counts"));
    const deciding = worker
      .ask("messages.decide", { account: me, facts: many.slice(0, 50) })
      .then(() => order.push("batch"));
    await Promise.all([counting, deciding]);
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
      Array.from({ length: 25 }, (_, minute) => mail({ minute, date: start })),
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

type Step =
  | {
      readonly kind: "mail";
      readonly account: string;
      readonly threads: readonly number[];
      readonly isOurs: boolean;
    }
  | {
      readonly kind: "mark";
      readonly account: string;
      readonly thread: number;
      readonly change: "done" | "later" | "none";
    }
  | { readonly kind: "edit"; readonly points: number }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "ask"; readonly account: string };

const account = fc.constantFrom(me, other);
const thread = fc.integer({ min: 0, max: 5 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("mail"),
      account,
      threads: fc.array(thread, { minLength: 1, maxLength: 4 }),
      isOurs: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("mark"),
      account,
      thread,
      change: fc.constantFrom("done", "later", "none"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("edit"), points: fc.integer({ min: -50, max: 90 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait"), minutes: fc.integer({ min: 1, max: 300 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("ask"), account }) },
);

/** Conversations of the two accounts differ in their ids, their subjects and their senders. */
async function take(world: World, worker: Worker, step: Step, turn: number): Promise<void> {
  const threadIdOf = (of: string, at: number) => (of === me ? "a" : "b") + at.toString().padStart(15, "0");
  switch (step.kind) {
    case "mail": {
      const from = { address: step.isOurs ? step.account : `${step.account.slice(0, 2)}@acme.example` };
      const facts = step.threads.map((one, at) =>
        mail({
          minute: turn * 10 + at,
          threadId: threadIdOf(step.account, one),
          from,
          subject: step.account,
        }),
      );
      await show(worker, facts, step.account);
      return;
    }
    case "mark": {
      const changes: Readonly<Record<typeof step.change, ThreadMarkChange>> = {
        done: { done: { at: world.now, messageId: idAt(turn * 10) } },
        later: { laterUntil: world.now + 3_600_000 },
        none: { done: null, laterUntil: null },
      };
      await mark(worker, threadIdOf(step.account, step.thread), changes[step.change], step.account);
      return;
    }
    case "edit": {
      const effects = [{ kind: "points", points: step.points } as const];
      const saved = { ...invoice, condition: "from:acme.example", effects };
      await worker.ask("rules.edit", { edit: { kind: "rule.save", rule: saved } });
      return;
    }
    case "wait":
      world.now += step.minutes * 60_000;
      return;
    default:
      await load(worker, { account: step.account });
  }
}

describe("a queue that was brought up to date again and again", () => {
  it("is the one that a worker finds that knows nothing yet", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { world, worker } = await workerWith();
        for (const [turn, step] of steps.entries()) await take(world, worker, step, turn);
        const living = [await load(worker), await load(worker, { account: other })];
        world.now -= 2;
        const next = startWorker(world);
        expect([await load(next), await load(next, { account: other })]).toEqual(living);
      }),
      { numRuns: 40 },
    );
  });

  it("never holds mail of another account", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { world, worker } = await workerWith();
        for (const [turn, step] of steps.entries()) await take(world, worker, step, turn);
        for (const [own, letter] of [
          [me, "a"],
          [other, "b"],
        ] as const) {
          const { rows } = await load(worker, { account: own });
          expect(rows.every(({ threadId, subject }) => threadId.startsWith(letter) && subject === own)).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("Gmail tabs", () => {
  it("are told at once, and then once of whatever happens within a second", async () => {
    const { world, worker } = await workerWith();
    for (let at = 0; at < 5; at += 1) worker.ports.touchQueue(me, [idAt(at)]);
    worker.ports.touchQueue(other, [idAt(1)]);
    expect(world.toldQueue).toEqual([me, other]);
    for (const work of world.due.splice(0)) work();
    expect(world.toldQueue).toEqual([me, other, me]);
    for (const work of world.due.splice(0)) work();
    expect(world.toldQueue).toHaveLength(3);
  });

  it("are told nothing where nothing was touched", async () => {
    const { world, worker } = await workerWith();
    worker.ports.touchQueue(me, []);
    expect(world.toldQueue).toEqual([]);
  });
});
