/** When reminders are looked at: after mail when there is time, after what the user did at once, and in the way of nobody. */
import { beforeEach, describe, expect, it } from "vitest";
import { catchUpAfterEdit, remindNow } from "../../lib/app/catch-up-reminders.ts";
import { touchConversations } from "../../lib/app/touch-conversations.ts";
import { client } from "../storage/fresh-database.ts";
import { Life } from "./reminder-life.ts";
import { me } from "./world.ts";

const hour = 3_600_000;

let life: Life;

beforeEach(async () => {
  life = new Life();
  life.isChecked = false;
  await life.begin();
});

/** A page shows mail of the client. */
const mail = (id: string, threadId: string) => ({
  ...{ id, threadId, date: life.time, unread: true },
  from: { address: "ann@acme.example" },
});
const show = (id: string, threadId: string) =>
  life.worker.ask("messages.decide", { account: me, facts: [mail(id, threadId)] });
const looks = () => life.worker.calls.names.filter((name) => name === "reminders.ofThreads").length;
const due = async (threadId: string) => {
  await show("1001", threadId);
  await life.worker.settled();
  await life.pass(2 * hour);
};

describe("mail that is seen", () => {
  it("is decided before anybody looks at reminders, which is done once for all of a moment", async () => {
    const before = looks();
    await show("1001", "f001");
    await show("1002", "f002");
    const shown = { view: "inbox", threads: [{ threadId: "f001", id: "1001" }], isFirst: true, isLast: true };
    await life.worker.ask("list.seen", { account: me, ...shown });
    expect(looks()).toBe(before);
    await life.worker.settled();
    expect(looks()).toBe(before + 1);
    expect(life.world.reminderAt).toBe(life.time + 2 * hour);
  });

  it("is noted before it is written, so that the next worker looks at it", async () => {
    await show("1001", "f001");
    await life.worker.ports.queue(async () => {});
    const progress = await life.worker.ports.reminders.progress();
    expect(progress.ok && progress.value.touched).toEqual({ [me]: ["f001"] });
  });
});

describe("the number on the button and the alarm", () => {
  it("are set where they change, and at every wake", async () => {
    await due("f001");
    const { badgeSet, alarmSet } = life.world;
    await show("1002", "f002");
    await life.worker.settled();
    // It is due later than the first one is told of again, so neither has changed.
    expect([life.world.badgeSet, life.world.alarmSet]).toEqual([badgeSet, alarmSet]);
    life.world.reminderAt = null;
    await life.wake();
    expect([life.world.badge, life.world.reminderAt]).toEqual([1, life.time + 2 * hour]);
  });
});

describe("a look at everything", () => {
  it("stops for others, and reads what comes meanwhile in its turn", async () => {
    const facts = Array.from({ length: 200 }, (_, at) => mail(`${1001 + at}`, `f${at}`));
    for (let start = 0; start < facts.length; start += 50) {
      const shown = { account: me, facts: facts.slice(start, start + 50) };
      expect((await life.worker.ask("messages.decide", shown)).ok).toBe(true);
    }
    await life.worker.settled();
    await life.worker.ask("rules.edit", { edit: { kind: "client.save", client: client("b") } });
    let answered = 0;
    life.world.whenBreathing = () => {
      life.world.whenBreathing = () => {};
      void show("2002", "f002").then(() => {
        answered = life.worker.calls.names.length;
      });
    };
    await life.wake();
    expect(answered).toBeGreaterThan(0);
    expect(life.worker.calls.names.slice(answered)).toContain("reminders.ofQuiet");
  });

  it("comes after an edit at once, and while edits go on once a minute: for the last the alarm does it", async () => {
    const read = () => life.worker.calls.names.filter((name) => name === "conversations.part").length;
    const edit = async () => {
      await life.worker.ask("rules.edit", { edit: { kind: "client.save", client: client("b") } });
      const before = read();
      await catchUpAfterEdit(life.worker.ports);
      return read() - before;
    };
    await show("1001", "f001");
    await life.worker.settled();
    await life.pass(hour);
    expect(await edit()).toBeGreaterThan(0);
    const looked = life.world.now;
    expect([await edit(), await edit()]).toEqual([0, 0]);
    expect(life.world.reminderAt).toBe(looked + 60_000);
    const before = read();
    await life.pass(2 * 60_000);
    expect(read()).toBeGreaterThan(before);
    expect(life.world.reminderAt).toBe(life.time - 2 * 60_000 + hour);
  });
});

describe("a disk that is full", () => {
  it("ends a look, which is reported, and keeps nobody waiting", async () => {
    const { ports } = life.worker;
    await due("f001");
    const failure = { code: "storage.full", params: {} } as const;
    const setProgress = async () => ({ ok: false, failure }) as const;
    const { reminders } = ports;
    const told: string[] = [];
    await ports.queue(() =>
      touchConversations(
        ports,
        me,
        Array.from({ length: 120 }, (_, at) => `f${at}`),
      ),
    );
    const full = new Proxy(reminders, {
      get: (store, name) => (name === "setProgress" ? setProgress : Reflect.get(store, name)),
    });
    Object.assign(ports, { reminders: full, report: (code: string) => told.push(code) });
    await remindNow(ports);
    expect(told).toContain("storage.full");
  });
});

describe("a notification that the system does not show", () => {
  it("is tried again in a quarter of an hour, whatever else is shown", async () => {
    const { ports } = life.worker;
    const { show: shows } = ports.notifications;
    Object.assign(ports, {
      notifications: {
        ...{ isGranted: async () => true, clear: async () => {}, listen: () => {} },
        shown: async () => new Set(life.world.notifications.keys()),
        show: async (...[id, about]: Parameters<typeof shows>) => {
          if (about.cause === "answer") throw new RangeError("no");
          life.world.notifications.set(id, about);
        },
      },
    });
    await show("1001", "f001");
    await life.worker.settled();
    await life.worker.ask("reminder.own", { account: me, threadId: "f001", at: life.time + 2 * hour });
    await life.pass(2 * hour);
    expect([...life.world.notifications.values()].map(({ cause }) => cause)).toEqual(["own"]);
    expect(life.world.reminderAt).toBe(life.world.now + hour / 4);
  });
});

describe("a browser that refuses the number, the alarm or a look at permissions", () => {
  const refuse = async () => {
    throw new RangeError("no");
  };

  it("is reported, and what the user did is done and answered", async () => {
    await due("f001");
    const { ports } = life.worker;
    Object.assign(ports, {
      badge: { set: refuse },
      alarms: { ...ports.alarms, setReminder: refuse },
      notifications: { isGranted: refuse, shown: refuse, clear: refuse, show: refuse, listen: () => {} },
    });
    const done = { at: life.time, messageId: "1001" };
    expect(await life.worker.ask("thread.mark", { account: me, threadId: "f001", change: { done } })).toEqual(
      { ok: true, value: { before: { done: null } } },
    );
    expect(
      await life.worker.ask("reminder.own", { account: me, threadId: "f001", at: life.time + hour }),
    ).toEqual({ ok: true, value: { before: null } });
    expect(life.world.problems).toContain("badge.set: RangeError");
    expect(life.world.problems).toContain("alarms.setReminder: RangeError");
    expect(life.world.problems).toContain("notifications.isGranted: RangeError");
  });
});
