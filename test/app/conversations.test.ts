/** Conversations as the worker knows them: by what was stored, what a page shows, and what the user said. */
import { describe, expect, it } from "vitest";
import { changeMark } from "../../lib/app/change-mark.ts";
import { decideMessages } from "../../lib/app/decide-messages.ts";
import { expireSeen } from "../../lib/app/expire-seen.ts";
import { type Asked, readSituations } from "../../lib/app/read-situations.ts";
import { compileRuleSet } from "../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { client, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const set = ruleSet({ clients: [client("acme", { domains: ["acme.example"] })] });
const asked: Asked = {
  account: me,
  own: { addresses: [me], domains: ["x.example"] },
  compiled: compileRuleSet(set),
};
const ana = { address: "ana@acme.example" };

const message = (id: string, from: string, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id,
  threadId: "t",
  from: { address: from },
  senderSeen: true,
  date: Number(id),
  ...more,
});
const theirs = (id: string) => message(id, ana.address);
const ours = (id: string) => message(id, me, { to: [ana] });
/** The conversation on a list, under the id of its last message. */
const row = (id: string): MessageFacts => ({
  id,
  threadId: "t",
  from: ana,
  participants: [],
  date: Number(id),
});

async function workerWith() {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const look = (...facts: MessageFacts[]) => worker.ask("messages.decide", { account: me, facts });
  const situationsOf = async (...facts: MessageFacts[]) =>
    (await readSituations(worker.ports, asked, facts)).map(({ situation }) => situation);
  const status = async (...facts: MessageFacts[]) =>
    (await situationsOf(...facts)).map(({ thread }) => thread?.status ?? null);
  return { world, worker, look, situationsOf, status };
}

describe("how a conversation stands", () => {
  it("is told from a message that nobody has stored yet", async () => {
    const { status } = await workerWith();
    expect(await status(theirs("1"))).toEqual(["theirs"]);
  });

  it("is told from everything that was stored, at once after the batch that brought it", async () => {
    const { look, status } = await workerWith();
    const before = look(theirs("1"), ours("2"));
    expect(await status(row("3"))).toEqual(["unclear"]);
    await before;
    expect(await status(row("2"))).toEqual(["ours"]);
  });

  it("is that of all messages of one batch together", async () => {
    const { status } = await workerWith();
    expect(await status(theirs("1"), ours("2"))).toEqual(["ours", "ours"]);
  });

  it("does not turn when the Sent view shows it", async () => {
    const { look, status } = await workerWith();
    await look(theirs("1"));
    await look({ id: "1", threadId: "t", from: { address: me }, to: [ana], in: ["sent"], date: 1 });
    expect(await status(row("1"))).toEqual(["theirs"]);
  });

  it("is not asked of mail of strangers and without a conversation: their mail is not read", async () => {
    const { worker, status } = await workerWith();
    const { threadId: _, ...alone } = theirs("1");
    const strangers = message("2", "x@nowhere.example");
    worker.calls.names.length = 0;
    expect(await status(alone, strangers)).toEqual([null, null]);
    expect(worker.calls.names).not.toContain("seen.threads");
  });

  it("is not known, and everything else decided, where the database does not answer", async () => {
    const { world, worker, situationsOf, look } = await workerWith();
    const failure = { ok: false, failure: { code: "storage.failed", params: {} } } as const;
    Object.assign(worker.ports.seen, { threads: async () => failure });
    expect(await situationsOf(row("1"))).toMatchObject([{ thread: { status: "unclear" }, mark: null }]);
    expect(await look(theirs("1"))).toMatchObject({
      value: { decided: [{ decision: { client: "Client acme" } }] },
    });
    expect(world.problems.length).toBeGreaterThan(0);
  });
});

describe("signs of a text", () => {
  it("are not taken from a page", async () => {
    const { world, worker, look } = await workerWith();
    await look({ ...theirs("1"), signs: { words: ["urgent"] } });
    await worker.settled();
    expect((await contentOf(world)).tables.seen[0]?.facts).not.toHaveProperty("signs");
  });

  it("that were found while more was known are decided with", async () => {
    const { worker } = await workerWith();
    await worker.ports.seen.remember(me, [{ ...theirs("1"), signs: { asks: true } }], 1, true);
    const [situated] = await readSituations(worker.ports, asked, [row("1")]);
    expect(situated?.facts.signs).toEqual({ asks: true });
  });
});

describe("what the user says of a conversation", () => {
  const pin = { priority: "urgent", until: null } as const;

  it("is known to the next decision, and Gmail tabs are told of the conversation", async () => {
    const { world, worker, look, situationsOf } = await workerWith();
    await look(theirs("1"));
    const mark = { account: me, threadId: "t" };
    expect(await worker.ask("thread.mark", { ...mark, change: { pin } })).toEqual({
      ok: true,
      value: { before: { pin: null } },
    });
    expect(world.toldQueue).toContainEqual(mark);
    expect(await situationsOf(theirs("1"))).toMatchObject([{ mark: { pin } }]);
    await worker.ask("thread.mark", { ...mark, change: { pin: null } });
    expect(await situationsOf(theirs("1"))).toMatchObject([{ mark: null }]);
  });

  it("counts for mail of strangers, too", async () => {
    const { worker, look, situationsOf } = await workerWith();
    const stranger = message("1", "somebody@nobody.example");
    await look(stranger);
    await worker.ask("thread.mark", { account: me, threadId: "t", change: { pin } });
    expect(await situationsOf(stranger)).toEqual([{ thread: null, mark: { threadId: "t", pin } }]);
    const { threadId: _, ...alone } = theirs("9");
    await look(alone);
    await worker.ask("thread.mark", { account: me, threadId: "9", change: { pin } });
    expect(await situationsOf(alone)).toEqual([{ thread: null, mark: { threadId: "9", pin } }]);
  });

  it("raises no revision, and takes back what was painted of it alone", async () => {
    const { world, worker, look } = await workerWith();
    await look(theirs("1"), { ...theirs("2"), threadId: "u" });
    await worker.settled();
    const told = [...world.told];
    await worker.ask("thread.mark", { account: me, threadId: "t", change: { pin } });
    await worker.settled();
    expect(world.told).toEqual(told);
    const paint = world.local.paint as { accounts: Record<string, Record<string, unknown>> };
    expect(Object.keys(paint.accounts[me] ?? {})).toEqual(["2"]);
  });

  it("is not painted over by a batch that was decided before it", async () => {
    const { world, worker, look } = await workerWith();
    await look(theirs("1"));
    await worker.settled();
    const { marks } = worker.ports;
    const mark = () => changeMark(worker.ports, { account: me, threadId: "t", change: { pin } });
    let turns = 0;
    const slow: typeof marks = {
      ...marks,
      async load(...asked) {
        const loaded = await marks.load(...asked);
        turns += 1;
        // Its turn comes when this one is over, before what was decided is kept.
        if (turns === 1) void worker.ports.queue(mark);
        return loaded;
      },
    };
    await decideMessages({ ...worker.ports, marks: slow }, { account: me, facts: [theirs("1")] });
    await worker.settled();
    const painted = async () => {
      // What is remembered is written with the next step.
      await worker.settled();
      await worker.settled();
      const { accounts } = world.local.paint as { accounts: Record<string, object> };
      return Object.keys(accounts[me] ?? {});
    };
    expect(await painted()).toEqual([]);
    await look(theirs("1"));
    expect(await painted()).toEqual(["1"]);
  });

  it("is forgotten with the last mail of the conversation", async () => {
    const { world, worker, look } = await workerWith();
    await look(theirs("1"));
    await worker.settled();
    await worker.ask("thread.mark", { account: me, threadId: "t", change: { pin } });
    await expireSeen(worker.ports);
    expect((await contentOf(world)).tables.marks).toHaveLength(1);
    world.now += 91 * 86_400_000;
    await expireSeen(worker.ports);
    expect((await contentOf(world)).tables.marks).toEqual([]);
  });
});

describe("a list that a page shows", () => {
  const list = (...ids: string[]) => ({
    account: me,
    view: "inbox",
    threads: ids.map((id) => ({ threadId: `t${id}`, id })),
    isFirst: true,
    isLast: true,
  });
  const inThread = (id: string) => ({ ...theirs(id), threadId: `t${id}` });

  it("says which mail has left it, also of mail that is still on its way to the disk", async () => {
    const { world, worker, look } = await workerWith();
    await look(inThread("1"), inThread("2"));
    await worker.ask("list.seen", list("2", "1"));
    await worker.ask("list.seen", list("2"));
    const { seen } = (await contentOf(world)).tables;
    expect(seen.map(({ id, view, leftView, leftAt }) => [id, view, leftView, leftAt !== undefined])).toEqual([
      ["1", undefined, "inbox", true],
      ["2", "inbox", undefined, false],
    ]);
  });

  it("says nothing where painting is off", async () => {
    const { world, worker, look } = await workerWith();
    await look(inThread("1"));
    await worker.settled();
    await worker.ask("settings.change", { change: { enabled: false } });
    expect(await worker.ask("list.seen", list("1"))).toEqual({ ok: true, value: {} });
    expect((await contentOf(world)).tables.seen[0]).not.toHaveProperty("view");
  });
});
