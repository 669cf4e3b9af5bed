/** Reminders as the worker keeps and shows them: mail comes, waits, is told of, is answered. */
import { beforeEach, describe, expect, it } from "vitest";
import { decideConversations } from "../../lib/app/decide-conversations.ts";
import { tellDue } from "../../lib/app/tell-due.ts";
import { contentOf } from "./content-of.ts";
import { Life } from "./reminder-life.ts";
import { me, startWorker } from "./world.ts";

const hour = 3_600_000;
const day = 24 * hour;

let life: Life;

beforeEach(async () => {
  life = new Life();
  life.isChecked = false;
  await life.begin();
});

const mail = (turn: "theirs" | "ours", thread = "f001") =>
  life.run({ command: { kind: "mail", thread, turn, tabs: 1 }, killAt: 0 });
const told = () => life.world.notified.map(({ about }) => [about.cause, about.lines.length]);

describe("mail of a client", () => {
  it("is told of when the promise is over, counts on the button, and is over when it is answered", async () => {
    await mail("theirs");
    expect([life.world.badge, life.world.reminderAt]).toEqual([0, life.time + 2 * hour]);
    await life.pass(2 * hour);
    expect([told(), life.world.badge]).toEqual([[["answer", 1]], 1]);
    expect(life.world.notified[0]?.about.lines[0]).toMatchObject({ client: "Client acme", subject: null });
    await mail("ours");
    expect([life.world.badge, life.world.reminderAt, life.world.notifications.size]).toEqual([0, null, 0]);
    await life.pass(2 * day);
    expect(told()).toHaveLength(1);
  });

  it("waits again where the answer is thrown away, by what is decided of the mail that stands", async () => {
    life.world.decideConversations = decideConversations;
    life.worker = startWorker(life.world);
    await mail("theirs");
    await mail("ours");
    expect((await contentOf(life.world)).tables.reminders).toMatchObject([{ closedBy: "answered" }]);
    await life.run({ command: { kind: "retract", thread: "f001" }, killAt: 0 });
    const [again] = (await contentOf(life.world)).tables.reminders;
    expect(again).toMatchObject({ key: "answer:f001:0000000000001001" });
    expect(again?.closedBy).toBeUndefined();
  });

  it("that comes due is told of to open tabs, whatever they show, and only then", async () => {
    await mail("theirs");
    life.world.toldQueue.length = 0;
    await tellDue(life.worker.ports);
    expect(life.world.toldQueue).toEqual([]);
    await life.pass(2 * hour);
    await tellDue(life.worker.ports);
    expect(life.world.toldQueue).toEqual([{ account: me }]);
    await mail("ours");
    life.world.toldQueue.length = 0;
    await tellDue(life.worker.ports);
    expect(life.world.toldQueue).toEqual([]);
  });

  it("of several conversations is told of together", async () => {
    await mail("theirs", "f001");
    await mail("theirs", "f002");
    await mail("theirs", "f003");
    life.world.reminderAt = null;
    await life.pass(5 * hour);
    await life.wake();
    expect(told()).toEqual([["answer", 3]]);
  });

  it("counts on the button where no notifications are wanted or allowed", async () => {
    life.world.mayNotify = false;
    await mail("theirs");
    await life.pass(3 * hour);
    expect([told(), life.world.badge, life.world.reminderAt]).toEqual([[], 1, null]);
  });

  it("is told of no account that is switched off, and again when it is on", async () => {
    await mail("theirs");
    const off = { enabled: false, addresses: [], domains: [] };
    await life.worker.ask("account.change", { account: me, settings: off });
    await life.wake();
    await life.pass(3 * hour);
    expect([told(), life.world.badge]).toEqual([[], 0]);
    await life.worker.ask("account.change", { account: me, settings: { ...off, enabled: true } });
    await life.wake();
    expect([told(), life.world.badge]).toEqual([[["answer", 1]], 1]);
  });
});

describe("mail that comes after what the user called done", () => {
  it("is told of by itself, from its own time on, whatever chasers follow", async () => {
    await mail("theirs");
    await life.pass(2 * hour);
    const [first] = life.world.notified;
    const key = first?.about.lines[0]?.reminder.key ?? "";
    await life.worker.ask("reminder.settle", { account: me, key, laterUntil: null });
    await life.pass(hour);
    await mail("theirs");
    const due = life.time + 2 * hour;
    await life.pass(hour);
    await mail("theirs");
    expect(life.world.reminderAt).toBe(due);
    await life.pass(hour);
    expect(told()).toHaveLength(2);
    expect(life.world.notified[1]?.about.lines[0]?.reminder.key).not.toBe(key);
  });
});

describe("a notification", () => {
  const shown = async () => {
    await mail("theirs");
    await life.pass(2 * hour);
    const [id] = life.world.notifications.keys();
    if (id === undefined) throw new Error("nothing was shown");
    return id;
  };

  it("opens the conversation", async () => {
    await life.worker.act(await shown(), "open");
    expect(life.world.opened).toEqual([`${me} f001`]);
  });

  it("of several opens the list", async () => {
    await mail("theirs", "f002");
    await life.worker.act(await shown(), "open");
    expect([life.world.opened, life.world.listed]).toEqual([[], 1]);
  });

  it("settles with Done, also for the queue, until newer mail comes", async () => {
    await life.worker.act(await shown(), "done");
    expect(life.world.badge).toBe(0);
    const marks = await life.worker.ports.marks.load(me);
    expect(marks.ok && marks.value.get("f001")?.done?.messageId).toBe("0000000000001001");
    await mail("theirs");
    expect([life.world.badge, life.world.reminderAt]).toEqual([0, life.time + 2 * hour]);
    await life.pass(2 * hour);
    expect(life.world.badge).toBe(1);
  });

  it("says nothing with Done of mail that came after it: that waits on, and is in the list", async () => {
    const id = await shown();
    await life.pass(hour);
    await mail("theirs");
    await life.worker.act(id, "done");
    const marks = await life.worker.ports.marks.load(me);
    expect(marks.ok && marks.value.get("f001")?.done?.messageId).toBe("0000000000001001");
    expect(life.world.badge).toBe(0);
    await life.pass(2 * hour);
    expect(life.world.badge).toBe(1);
    const key = "answer:f001:0000000000001002";
    await life.worker.ask("reminder.settle", { account: me, key, laterUntil: null });
    const after = await life.worker.ports.marks.load(me);
    const done = after.ok && after.value.get("f001")?.done?.messageId;
    expect([done, life.world.badge]).toEqual(["0000000000001002", 0]);
  });

  it("comes again with Later, in an hour or after the quiet hours", async () => {
    await life.worker.act(await shown(), "later");
    expect([life.world.badge, life.world.reminderAt]).toEqual([0, life.world.now + hour]);
    await life.pass(hour + 60_000);
    expect(told()).toHaveLength(2);
    await life.change({ quietHours: { from: 12 * 60 + 30, until: 14 * 60 } });
    await life.wake();
    const [id = ""] = life.world.notifications.keys();
    await life.worker.act(id, "later");
    expect(new Date(life.world.reminderAt ?? 0).toISOString()).toBe("2026-11-02T14:00:00.000Z");
  });
});

describe("the user's own reminder", () => {
  beforeEach(() => life.worker.ports.seen.remember(me, [{ id: "9", threadId: "f009" }], life.time, true));
  const own = (at: number | null, note?: string) =>
    life.worker.ask("reminder.own", {
      account: me,
      threadId: "f009",
      at,
      ...(note !== undefined && { note }),
    });

  it("is set, moved and taken away, and says when it was", async () => {
    expect(await own(life.time + hour, "call them")).toEqual({ ok: true, value: { before: null } });
    expect(await own(life.time + 2 * hour)).toEqual({ ok: true, value: { before: life.time + hour } });
    expect(life.world.reminderAt).toBe(life.time + 2 * hour);
    expect(await own(null)).toEqual({ ok: true, value: { before: life.time + 2 * hour } });
    expect([life.world.reminderAt, await own(null)]).toEqual([null, { ok: true, value: { before: null } }]);
  });

  it("names the client whose mail it is about", async () => {
    await mail("theirs", "f009");
    await own(life.time + hour);
    await life.pass(hour);
    expect(life.world.notified[0]?.about).toMatchObject({
      cause: "own",
      lines: [{ client: "Client acme", reminder: { clientId: "acme" } }],
    });
  });

  it("is told of with its note, and can be set again after that", async () => {
    await own(life.time + hour, "call them");
    await life.pass(hour);
    expect(life.world.notified[0]?.about.lines[0]?.reminder.note).toBe("call them");
    await life.worker.ask("reminder.settle", { account: me, key: "own:f009", laterUntil: null });
    await own(life.world.now + hour);
    await life.pass(2 * hour);
    expect(told()).toEqual([
      ["own", 1],
      ["own", 1],
    ]);
  });
});

describe("a reminder that is done", () => {
  const settle = (key: string, laterUntil: number | null) =>
    life.worker.ask("reminder.settle", { account: me, key, laterUntil });
  const doneMark = async (thread: string) => {
    const marks = await life.worker.ports.marks.load(me);
    return marks.ok ? (marks.value.get(thread)?.done ?? null) : null;
  };

  it("opens again with its conversation, as it was, and is not told of a second time", async () => {
    await mail("theirs");
    await life.pass(2 * hour);
    const due = life.time;
    await settle("answer:f001:0000000000001001", null);
    expect([life.world.badge, (await doneMark("f001"))?.messageId]).toEqual([0, "0000000000001001"]);
    expect(await settle("answer:f001:0000000000001001", due)).toEqual({ ok: true, value: {} });
    expect([life.world.badge, await doneMark("f001"), told()]).toEqual([1, null, [["answer", 1]]]);
    await life.wake();
    expect([life.world.badge, told()]).toEqual([1, [["answer", 1]]]);
    expect(life.world.toldQueue).toContainEqual({ account: me, threadId: "f001" });
  });

  it("can be put off then, and is told of when that is over", async () => {
    await mail("theirs");
    await life.pass(2 * hour);
    await settle("answer:f001:0000000000001001", null);
    await settle("answer:f001:0000000000001001", life.time + hour);
    expect([life.world.badge, life.world.reminderAt]).toEqual([0, life.time + hour]);
    await life.pass(hour + 60_000);
    expect([life.world.badge, told().length]).toEqual([1, 2]);
  });

  it("stays closed where it was answered meanwhile", async () => {
    await mail("theirs");
    await life.pass(2 * hour);
    const due = life.time;
    await settle("answer:f001:0000000000001001", null);
    await mail("ours");
    await settle("answer:f001:0000000000001001", due);
    expect(life.world.badge).toBe(0);
    expect((await contentOf(life.world)).tables.reminders).toMatchObject([{ closedBy: "answered" }]);
    await settle("answer:f001:0000000000001001", due);
    expect(life.world.badge).toBe(0);
  });

  it("of the user's own comes back with its note; what was marked in Gmail stays", async () => {
    const done = { at: life.time, messageId: "0000000000001001" };
    await mail("theirs", "f009");
    await life.worker.ask("thread.mark", { account: me, threadId: "f009", change: { done } });
    await life.worker.ask("reminder.own", { account: me, threadId: "f009", at: life.time, note: "call" });
    await settle("own:f009", null);
    await settle("own:f009", life.time);
    expect([life.world.badge, await doneMark("f009")]).toEqual([1, done]);
    const { reminders } = (await contentOf(life.world)).tables;
    expect(reminders.find(({ cause }) => cause === "own")).toMatchObject({ note: "call", dueAt: life.time });
  });
});

describe("a reminder that is no longer there", () => {
  it("cannot be settled, and says so", async () => {
    const answer = await life.worker.ask("reminder.settle", { account: me, key: "own:f0", laterUntil: null });
    expect(answer).toEqual({ ok: false, code: "reminder.unknown", params: {} });
  });
});

describe("a conversation", () => {
  it("is opened only where its id is one of Gmail's", async () => {
    const open = (threadId: string) => life.worker.ask("thread.open", { account: me, threadId });
    expect(await open("19a3b")).toEqual({ ok: true, value: {} });
    expect(await open("../x")).toEqual({ ok: false, code: "thread.notGmail", params: {} });
    expect(life.world.opened).toEqual([`${me} 19a3b`]);
  });
});
