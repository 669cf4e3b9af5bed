/** What becomes of reminders when conversations change. */
import { describe, expect, it } from "vitest";
import {
  plannedReminders,
  type RemindedConversation,
} from "../../../lib/core/reminders/planned-reminders.ts";
import { reconcile } from "../../../lib/core/reminders/reconcile.ts";
import type { Reminder } from "../../../lib/core/reminders/reminder.ts";
import type { ReminderSettings } from "../../../lib/core/reminders/reminder-settings.ts";
import { at, conversation, day, hour, monday, ours, reminder, settledDecision } from "./reminders-here.ts";

/** The reminders after a look, every one of them. */
function look(
  existing: readonly Reminder[],
  seen: RemindedConversation,
  now = monday - hour,
  more: Partial<ReminderSettings> = {},
): readonly Reminder[] {
  const written = reconcile(existing, plannedReminders(seen, at(now, more)), now);
  const all = [...new Map([...existing, ...written].map((one) => [one.key, one])).values()];
  // Whoever looks again finds nothing to write.
  expect(reconcile(all, plannedReminders(seen, at(now, more)), now)).toEqual([]);
  return all;
}

describe("a client who waits", () => {
  it("is reminded of when the promise ends, once for all who look", () => {
    expect(look([], conversation())).toEqual([reminder()]);
  });

  it("is not while the user wants no such reminders, and is again with all that happened to it", () => {
    const shown = reminder({ shownAt: monday, shownIn: "n" });
    const [off] = look([shown], conversation(), monday + hour, { answer: false });
    expect(off).toEqual({ ...shown, closedAt: monday + hour, closedBy: "gone" });
    expect(look(off === undefined ? [] : [off], conversation(), monday + 2 * hour)).toEqual([shown]);
  });

  it("is reminded of at another time where another time is promised", () => {
    const sooner = conversation({
      decision: { ...conversation().decision, waiting: { since: monday - 2 * hour, due: monday - hour } },
    });
    expect(look([reminder()], sooner)).toEqual([reminder({ dueAt: monday - hour })]);
  });

  it("is not told of again where older mail that waits comes into view", () => {
    const known = reminder({ key: "answer:f1:a2", messageId: "a2", shownAt: monday, shownIn: "n" });
    const [before, now] = look([known], conversation(), monday + hour);
    expect(before).toMatchObject({ key: "answer:f1:a2", closedBy: "gone" });
    expect(now).toEqual(reminder({ shownAt: monday, shownIn: "n" }));
  });

  it("is told of anew where the wait began after an answer", () => {
    const known = reminder({ key: "answer:f1:a0", messageId: "a0", shownAt: monday, shownIn: "n" });
    expect(look([known], conversation(), monday + hour)).toEqual([
      { ...known, closedAt: monday + hour, closedBy: "answered" },
      reminder(),
    ]);
  });
});

describe("an answer that is seen", () => {
  const answered = conversation({ thread: ours("a2", monday), decision: settledDecision("a2") });

  it("closes as answered also what was over already because something newer was not seen yet", () => {
    const gone = reminder({ shownAt: monday, closedAt: monday + 1, closedBy: "gone" });
    expect(look([gone], answered, monday + hour)).toContainEqual({ ...gone, closedBy: "answered" });
  });

  it("closes the reminder", () => {
    const [closed] = look([reminder()], answered);
    expect(closed).toEqual(reminder({ closedAt: monday - hour, closedBy: "answered" }));
  });

  it("and turns out to be none opens it again, with all that happened to it", () => {
    const shown = reminder({ shownAt: monday, shownIn: "n", escalatedAt: monday + hour });
    const [closed] = look([shown], answered, monday + 2 * hour);
    expect(closed).toMatchObject({ closedBy: "answered" });
    expect(look(closed === undefined ? [] : [closed], conversation(), monday + 3 * hour)).toEqual([shown]);
  });

  it("leaves alone what the user wants to be reminded of", () => {
    const own = reminder({ key: "own:f1", cause: "own" });
    expect(look([own], answered)).toContain(own);
  });
});

describe("something newer that was not seen yet", () => {
  const unclear = conversation({
    thread: { ...ours("a2", monday), status: "unclear" },
    decision: settledDecision("a2"),
  });

  it("lets nobody say that they wait, nor that they were answered", () => {
    const [closed] = look([reminder()], unclear);
    expect(closed).toMatchObject({ closedBy: "gone" });
    expect(look(closed === undefined ? [] : [closed], conversation())).toEqual([reminder()]);
  });
});

describe("a conversation that the user called done", () => {
  const done = conversation({
    mark: { threadId: "f1", done: { at: monday, messageId: "a1" } },
    decision: settledDecision(),
  });

  it("is reminded of no more, until that is taken back", () => {
    const [closed] = look([reminder()], done);
    expect(closed).toMatchObject({ closedBy: "done" });
    expect(look(closed === undefined ? [] : [closed], conversation())).toEqual([reminder()]);
  });
});

describe("a conversation that was put off", () => {
  const later = conversation({
    mark: { threadId: "f1", later: { at: monday, messageId: "a1", until: monday + 5 * hour } },
  });

  it("is reminded of then, where nobody had looked before, too", () => {
    expect(look([], later)).toEqual([reminder({ dueAt: monday + 5 * hour })]);
  });

  it("is answered while it is put off", () => {
    const answered = { ...later, thread: ours("a2", monday), decision: settledDecision("a2") };
    const [closed] = look([reminder({ dueAt: monday + 5 * hour })], answered, monday + hour);
    expect(closed).toMatchObject({ closedBy: "answered" });
  });

  it("is no longer when they write again", () => {
    const thread = conversation().thread;
    const again = { ...later, thread: thread && { ...thread, last: { id: "a2", date: monday + hour } } };
    expect(look([reminder({ dueAt: monday + 5 * hour })], again, monday + hour)).toEqual([reminder()]);
  });

  it("is reminded of then, and told of anew", () => {
    const shown = reminder({ shownAt: monday, shownIn: "n" });
    const held = reminder({ dueAt: monday + 5 * hour });
    expect(look([shown], later, monday + hour)).toEqual([held]);
    // When it has come the wait is known again.
    const come = conversation({ mark: later.mark });
    expect(look([held], come, monday + 6 * hour)).toEqual([held]);
    const told = { ...held, shownAt: monday + 6 * hour, shownIn: "m" };
    expect(look([told], come, monday + 7 * hour)).toEqual([told]);
  });
});

describe("a question of ours", () => {
  const asked = conversation({ thread: ours("a2", monday), decision: settledDecision("a2") });

  it("is reminded of days later, at the same time of day", () => {
    expect(look([], asked)).toEqual([
      reminder({
        key: "followUp:f1:a2",
        cause: "followUp",
        messageId: "a2",
        since: monday,
        dueAt: monday + 3 * day,
      }),
    ]);
  });

  it("is not where nothing was asked, nobody is a client, or the user wants none", () => {
    const { asks: _asks, ...silent } = ours("a2", monday);
    const { clientId: _clientId, ...stranger } = settledDecision("a2");
    expect(look([], conversation({ thread: silent, decision: settledDecision("a2") }))).toEqual([]);
    expect(look([], conversation({ thread: asked.thread, decision: stranger }))).toEqual([]);
    expect(look([], asked, monday, { followUpDays: 0 })).toEqual([]);
  });

  it("is given up after a month", () => {
    expect(look([], asked, monday + 40 * day)).toEqual([]);
  });

  it("is answered by mail of theirs", () => {
    const [followUp] = look([], asked);
    const theirs = conversation({ thread: { ...ours("a3", monday), status: "theirs" } });
    const all = look(followUp === undefined ? [] : [followUp], theirs);
    expect(all.find(({ cause }) => cause === "followUp")).toMatchObject({ closedBy: "answered" });
  });
});

describe("what ends", () => {
  const ending = conversation({
    decision: settledDecision(),
    mark: { threadId: "f1", pin: { priority: "urgent", until: monday } },
    labelEnds: new Map([["Offer", monday + day]]),
  });

  it("is told of when it has ended: a pin, and each label", () => {
    const keys = look([], ending).map(({ key, dueAt }) => [key, dueAt]);
    expect(keys).toEqual([
      [`expiry:pin:f1:${monday}`, monday],
      [`expiry:label:f1:Offer:${monday + day}`, monday + day],
    ]);
  });

  it("stands although the label is gone then, and not where it was taken away before", () => {
    const open = look([], ending);
    const without = conversation({ decision: settledDecision() });
    expect(look(open, without, monday + 2 * day).every(({ closedBy }) => closedBy === undefined)).toBe(true);
    expect(look(open, without, monday - 2 * day).map(({ closedBy }) => closedBy)).toEqual(["gone", "gone"]);
    expect(look(open, without, monday + 60 * day).map(({ closedBy }) => closedBy)).toEqual(["gone", "gone"]);
  });

  it("is told of again where a label ends once more, with newer mail or by another rule", () => {
    const told = look([], ending).map((one) => ({ ...one, shownAt: monday + day, shownIn: "n" }));
    const again = { ...ending, labelEnds: new Map([["Offer", monday + 3 * day]]) };
    expect(look(told, again, monday + 2 * day)).toContainEqual(
      expect.objectContaining({ key: `expiry:label:f1:Offer:${monday + 3 * day}`, dueAt: monday + 3 * day }),
    );
    expect(look(told, again, monday + 2 * day)).toEqual(expect.arrayContaining([...told]));
  });

  it("is no news where it ended before anybody looked", () => {
    const past = conversation({ decision: settledDecision(), labelEnds: new Map([["Offer", monday - day]]) });
    expect(look([], past, monday)).toEqual([]);
  });
});
