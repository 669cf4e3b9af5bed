/** Reminders while time goes by, rules change and workers die. */
import { beforeEach, describe, expect, it } from "vitest";
import { decideConversations } from "../../lib/app/decide-conversations.ts";
import { contentOf } from "./content-of.ts";
import { Life } from "./reminder-life.ts";
import { startWorker } from "./world.ts";

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

describe("a promise that time alone makes shorter", () => {
  /** An hour after they wrote a deadline comes near: from then on half an hour more is promised, not a day. */
  const nearing = async () => {
    const plain = life.world.decideConversations;
    life.world.decideConversations = async (...asked) => {
      const now = asked[0].clock.now();
      return (await plain(...asked)).map((one) => {
        const { waiting } = one.decision;
        if (waiting === undefined) return one;
        const nearAt = waiting.since + hour;
        const due = waiting.since + (now >= nearAt ? 1.5 : 24) * hour;
        const decision = { ...one.decision, waiting: { ...waiting, due } };
        return { ...one, decision, validUntil: now >= nearAt ? null : nearAt };
      });
    };
    life.worker = startWorker(life.world);
    await life.wake();
    await mail("theirs");
  };

  it("is kept, though nobody looks at Gmail meanwhile", async () => {
    await nearing();
    expect(life.world.reminderAt).toBe(life.time + hour);
    await life.pass(1.5 * hour);
    expect([told(), life.world.badge]).toEqual([[["answer", 1]], 1]);
  });

  it("is looked at by the next worker, too, and by nobody once nothing waits", async () => {
    await nearing();
    life.worker = startWorker(life.world);
    life.world.reminderAt = null;
    await life.wake();
    expect(life.world.reminderAt).toBe(life.time + hour);
    await mail("ours");
    await life.pass(hour);
    expect([life.world.badge, life.world.reminderAt]).toEqual([0, null]);
  });
});

describe("a worker that is killed while it shows what is due", () => {
  it("at any call to the outside has shown it once when the next one is done, and noted that", async () => {
    const steps = 40;
    for (let step = 1; step <= steps; step += 1) {
      const one = new Life();
      await one.begin();
      await one.run({ command: { kind: "mail", thread: "f001", turn: "theirs", tabs: 1 }, killAt: 0 });
      one.time += 2 * hour;
      one.world.now = one.time;
      const doomed = startWorker(one.world, step);
      await Promise.race([doomed.killed, doomed.wake().then(() => doomed.remind())]);
      one.worker = startWorker(one.world);
      await one.wake();
      const { tables } = await contentOf(one.world);
      expect({ step, shown: one.world.notified.length, badge: one.world.badge }).toEqual({
        step,
        shown: 1,
        badge: 1,
      });
      expect(tables.reminders).toMatchObject([
        { shownAt: one.world.now, shownIn: one.world.notified[0]?.id },
      ]);
    }
  });
});

describe("when the last client is deleted", () => {
  const forgetClients = async () => {
    const edit = { kind: "client.delete", id: "acme" } as const;
    expect((await life.worker.ask("rules.edit", { edit })).ok).toBe(true);
    await life.wake();
  };

  it("nobody waits any more, and the number on the button says so", async () => {
    // Decisions of their own, which know that nobody is a client now.
    life.world.decideConversations = decideConversations;
    life.worker = startWorker(life.world);
    await mail("theirs");
    await life.pass(3 * day);
    expect(life.world.badge).toBe(1);
    await forgetClients();
    expect([life.world.badge, life.world.notifications.size]).toEqual([0, 0]);
    expect((await contentOf(life.world)).tables.reminders).toMatchObject([{ closedBy: "gone" }]);
    life.time += 91 * day;
    await life.wake();
    expect((await contentOf(life.world)).tables.reminders).toEqual([]);
  });
});

describe("closed reminders", () => {
  it("are forgotten after 90 days", async () => {
    await mail("theirs");
    await mail("ours");
    life.time += 91 * day;
    await life.wake();
    // By then the client is a quiet one, which is another reminder.
    expect((await contentOf(life.world)).tables.reminders.map(({ cause }) => cause)).toEqual(["quiet"]);
  });
});
