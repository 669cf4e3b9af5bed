/** A worker that reminds, in a world where commands happen to it. */
import { expect } from "vitest";
import type { DecideConversations } from "../../lib/app/decide-conversations.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { ReminderSettings } from "../../lib/core/reminders/reminder-settings.ts";
import { isDone } from "../../lib/core/threads/is-done.ts";
import { threadState } from "../../lib/core/threads/thread-state.ts";
import { client, ruleSet } from "../storage/fresh-database.ts";
import type { Command, Step } from "./reminder-commands.ts";
import { promisedMs, Reference, type Wait } from "./reminder-reference.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const hour = 3_600_000;

const isAnn = (address: string): boolean => address === "ann@acme.example";

/** Decisions that promise two hours by the clock, whatever priority and calendar say. */
const simpleConversations: DecideConversations = async (_, { account }, mail, marks) =>
  [
    ...Map.groupBy(
      mail.map(({ facts }) => facts),
      ({ threadId = "" }) => threadId,
    ),
  ].map(([threadId, facts]) => {
    const mark = marks.get(threadId) ?? null;
    const thread = threadState(facts, { own: { addresses: [account], domains: [] }, isClient: isAnn }, mark);
    const id =
      facts
        .filter(({ in: places = [] }) => !places.includes("trash"))
        .map((one) => one.id)
        .sort()
        .at(-1) ?? "";
    const isTheirs =
      thread?.status === "theirs" && !isDone(mark, { id: thread.messageId, date: thread.since });
    const waiting = isTheirs ? { since: thread.since, due: thread.since + promisedMs } : null;
    const decision = {
      id,
      client: "Acme",
      clientId: "acme",
      labels: [],
      priority: "normal" as const,
      points: 0,
      reasons: [],
      unknown: [],
      ...(waiting && { waiting }),
    };
    return {
      account,
      threadId,
      thread,
      mark,
      hasLeft: false,
      labelEnds: new Map(),
      decision,
      validUntil: null,
    };
  });

export class Life {
  readonly world: World = createWorld();
  readonly reference = new Reference();
  worker: Worker;
  /** What every clock but ours shows. */
  time = Date.UTC(2026, 10, 2, 9);
  /** How far ours is ahead. */
  skew = 0;
  jumped = false;
  /** Off where things happen that the reference knows nothing of. */
  isChecked = true;
  private isSettled = false;
  private messages = 0;
  private checked = 0;

  constructor() {
    this.world.mayNotify = true;
    this.world.decideConversations = simpleConversations;
    this.world.now = this.time;
    this.worker = startWorker(this.world);
  }

  async begin(): Promise<void> {
    const set = ruleSet({ clients: [client("acme", { domains: ["acme.example"] })] });
    await this.worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
    await this.change({});
    await this.wake();
  }

  async change(change: Partial<ReminderSettings>): Promise<void> {
    this.reference.settings = { ...this.reference.settings, ...change };
    await this.worker.ask("settings.change", { change: { reminders: this.reference.settings } });
    await this.worker.settled();
  }

  async wake(): Promise<void> {
    this.world.now = this.time + this.skew;
    await this.worker.wake();
    await this.worker.remind();
    await this.worker.settled();
    this.check();
  }

  /**
   * Time goes by, and alarms go off at theirs, which may be while the clock is wrong.
   * @param killAt as in `Step`, of every worker that an alarm wakes
   */
  async pass(ms: number, killAt = 0): Promise<void> {
    const end = this.time + ms;
    for (let fired = 0; fired < 200; fired += 1) {
      const { reminderAt } = this.world;
      const at = Math.max((reminderAt ?? Number.POSITIVE_INFINITY) - this.skew, this.time + 30_000);
      if (at > end) break;
      this.time = at;
      this.world.reminderAt = null;
      this.world.now = this.time + this.skew;
      if (killAt > 0) await this.dieDuring(async () => {}, killAt);
      else await this.wake();
    }
    this.time = end;
    this.world.now = this.time + this.skew;
  }

  async run({ command, killAt }: Step): Promise<void> {
    this.world.now = this.time + this.skew;
    const act = this.prepared(command);
    if (killAt > 0) await this.dieDuring(act, killAt);
    // Whoever got no answer asks again.
    await act();
    await this.worker.settled();
    if (command.kind === "mail") this.reference.came(command.thread, command.turn);
    if (command.kind === "settle" && this.isSettled) this.reference.done(command.thread);
    if (command.kind === "retract") this.reference.went(command.thread);
    this.check();
  }

  private async dieDuring(act: () => Promise<void>, killAt: number): Promise<void> {
    const doomed = startWorker(this.world, killAt);
    this.worker = doomed;
    const lived = (async () => {
      await doomed.wake();
      await doomed.remind();
      await act();
      await doomed.settled();
    })();
    await Promise.race([doomed.killed, lived]);
    this.worker = startWorker(this.world);
    await this.wake();
  }

  /** What can be done twice. */
  private prepared(command: Command): () => Promise<void> {
    switch (command.kind) {
      case "mail":
        return this.mail(command);
      case "retract":
        return this.retract(command.thread);
      case "settle":
        return this.settle(command);
      case "settings":
        return () => this.change(command.change);
      case "skew":
        return async () => this.setClock(command.ms);
      case "event":
        return () => this.happen(command.event);
      case "pass":
        // Its time goes by when it is over.
        return async () => {};
    }
  }

  private mail({ thread, turn, tabs }: Extract<Command, { kind: "mail" }>): () => Promise<void> {
    this.messages += 1;
    const id = (0x1000 + this.messages).toString(16).padStart(16, "0");
    const them = { address: "ann@acme.example" };
    const about = { id, threadId: thread, date: this.time };
    const facts: Readonly<Record<typeof turn, MessageFacts>> = {
      theirs: { ...about, from: them, unread: true },
      ours: { ...about, from: { address: me }, to: [them], senderSeen: true },
      unclear: { ...about, from: them, participants: [], unread: false },
    };
    this.reference.comes(thread, id, turn, this.time);
    const request = { account: me, facts: [facts[turn]] };
    return async () => {
      await Promise.all(Array.from({ length: tabs }, () => this.worker.ask("messages.decide", request)));
    };
  }

  private retract(thread: string): () => Promise<void> {
    const id = this.reference.goes(thread);
    if (id === undefined) return async () => {};
    const facts: MessageFacts = {
      ...{ id, threadId: thread, from: { address: me }, senderSeen: true, in: ["trash"] },
    };
    return async () => void (await this.worker.ask("messages.decide", { account: me, facts: [facts] }));
  }

  private settle({ thread, isLater }: Extract<Command, { kind: "settle" }>): () => Promise<void> {
    const wait = this.reference.current(thread);
    this.isSettled = false;
    if (wait === undefined) return async () => {};
    const laterUntil = isLater ? this.world.now + 5 * hour : null;
    if (isLater) wait.laters += 1;
    return async () => {
      const answer = await this.worker.ask("reminder.settle", { account: me, key: wait.key, laterUntil });
      // While the user wants no such reminders there may be none.
      this.isSettled = answer.ok && !isLater;
    };
  }

  private setClock(skew: number): void {
    if (skew !== this.skew) this.jumped = true;
    this.skew = skew;
    this.world.now = this.time + skew;
  }

  private async happen(event: Extract<Command, { kind: "event" }>["event"]): Promise<void> {
    if (event === "dismiss")
      for (const id of [...this.world.notifications.keys()]) await this.worker.act(id, "closed");
    if (event === "loseAlarm" || event === "restart") this.world.reminderAt = null;
    if (event !== "restart" && event !== "wake") return;
    if (event === "restart") {
      this.world.notifications.clear();
      this.worker = startWorker(this.world);
    }
    await this.wake();
  }

  shownOf({ key }: Wait): number {
    const lines = this.world.notified.flatMap(({ about }) => about.lines);
    return lines.filter(({ reminder }) => reminder.key === key).length;
  }

  /** Every notification since the last look was right when it was shown, and none came too often. */
  private check(): void {
    if (!this.isChecked) return;
    const { notified } = this.world;
    for (const { at, about } of notified.slice(this.checked)) {
      expect({ at, isQuiet: this.reference.isQuiet(at) }).toEqual({ at, isQuiet: false });
      for (const { reminder } of about.lines) {
        const wait = this.reference.waits.find(({ key }) => key === reminder.key);
        const told = { key: reminder.key, answered: wait?.answered, isDue: at >= (wait?.due ?? Number.NaN) };
        expect(told).toEqual({ key: reminder.key, answered: false, isDue: true });
      }
    }
    this.checked = notified.length;
    const reminders = notified.flatMap(({ about }) => about.lines.map(({ reminder }) => reminder));
    for (const { key, laters } of this.reference.waits) {
      const own = reminders.filter((reminder) => reminder.key === key);
      const again = own.filter(({ shownAt }) => shownAt !== undefined);
      expect({ key, times: own.length - again.length <= 1 + laters }).toEqual({ key, times: true });
      expect({ key, again: again.length <= 1 + laters }).toEqual({ key, again: true });
    }
  }
}
