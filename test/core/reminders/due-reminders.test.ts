/** When reminders are shown, and when there is something to look at again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asShown, dueReminders, isDue, nextWake } from "../../../lib/core/reminders/due-reminders.ts";
import type { Reminder } from "../../../lib/core/reminders/reminder.ts";
import { day, hour, monday, reminder, settings } from "./reminders-here.ts";

const keysAt = (open: readonly Reminder[], now: number, more = {}) =>
  dueReminders(open, now, settings(more), "UTC").flatMap(({ reminders }) => reminders.map(({ key }) => key));

describe("a reminder", () => {
  it("is shown when it is due and not before", () => {
    expect(keysAt([reminder()], monday - 1)).toEqual([]);
    expect(keysAt([reminder()], monday)).toEqual(["answer:f1:a1"]);
  });

  it("is shown a second and last time after as long again as was promised", () => {
    const shown = asShown(reminder(), "n", monday);
    expect(keysAt([shown], monday + 2 * hour - 1)).toEqual([]);
    expect(keysAt([shown], monday + 2 * hour)).toEqual(["answer:f1:a1"]);
    const again = asShown(shown, "m", monday + 2 * hour);
    expect(keysAt([again], monday + 1000 * day)).toEqual([]);
  });

  it("is shown again after two hours at least, and after a day at most", () => {
    const quick = asShown(reminder({ since: monday - 60_000 }), "n", monday);
    const slow = asShown(reminder({ since: monday - 9 * day }), "n", monday);
    expect(nextWake([quick], monday, settings(), "UTC")).toBe(monday + 2 * hour);
    expect(nextWake([slow], monday, settings(), "UTC")).toBe(monday + day);
  });

  it("escalates for nobody but a client who waits", () => {
    const shown = asShown(reminder({ cause: "followUp" }), "n", monday);
    expect(keysAt([shown], monday + 1000 * day)).toEqual([]);
  });

  it("is shown once after a clock that went ahead, and not again after it went back", () => {
    const late = asShown(reminder(), "n", monday + 400 * day);
    expect(keysAt([late], monday + 400 * day)).toEqual([]);
    expect(keysAt([late], monday)).toEqual([]);
    expect(isDue(late, monday - day)).toBe(true);
  });

  it("is not shown once it is closed, nor where the user wants none", () => {
    expect(keysAt([reminder({ closedAt: monday, closedBy: "done" })], monday)).toEqual([]);
    expect(keysAt([reminder()], monday, { notifies: false })).toEqual([]);
  });
});

describe("notifications", () => {
  it("are one for each account and cause, the longest due first", () => {
    const open = [
      reminder({ key: "answer:f2:b1", dueAt: monday - hour }),
      reminder(),
      reminder({ key: "own:f1", cause: "own" }),
      reminder({ key: "answer:f3:c1", account: "other@x.example" }),
    ];
    const groups = dueReminders(open, monday, settings(), "UTC");
    expect(groups.map(({ account, cause, reminders }) => [account, cause, reminders.length])).toEqual([
      ["me@x.example", "answer", 2],
      ["other@x.example", "answer", 1],
      ["me@x.example", "own", 1],
    ]);
    expect(groups[0]?.reminders[0]?.key).toBe("answer:f2:b1");
  });

  it("have the same id for the same reminders in any order, and another when they are shown again or later", () => {
    const [one, other] = [reminder(), reminder({ key: "answer:f2:b1" })];
    const idOf = (...open: Reminder[]) => dueReminders(open, monday + day, settings(), "UTC")[0]?.id;
    expect(idOf(one, other)).toBe(idOf(other, one));
    const others = [idOf(one), idOf(asShown(one, "n", monday)), idOf(reminder({ dueAt: monday + hour }))];
    expect(new Set([...others, idOf(one, other)]).size).toBe(4);
  });
});

describe("quiet hours", () => {
  const night = { quietHours: { from: 20 * 60, until: 8 * 60 } };
  const evening = Date.UTC(2026, 10, 2, 21);

  it("hold everything back until they end", () => {
    const due = reminder({ dueAt: evening });
    expect(keysAt([due], evening, night)).toEqual([]);
    expect(nextWake([due], evening, settings(night), "UTC")).toBe(Date.UTC(2026, 10, 3, 8));
    expect(keysAt([due], Date.UTC(2026, 10, 3, 8), night)).toEqual(["answer:f1:a1"]);
  });
});

describe("the next look", () => {
  it("is when something comes due, at most a day ahead, and never where nothing does", () => {
    expect(nextWake([reminder()], monday - hour, settings(), "UTC")).toBe(monday);
    expect(nextWake([reminder({ dueAt: Date.UTC(2039, 0, 1) })], monday, settings(), "UTC")).toBe(
      monday + day,
    );
    expect(nextWake([], monday, settings(), "UTC")).toBeNull();
    expect(
      nextWake([reminder({ shownAt: monday, escalatedAt: monday })], monday, settings(), "UTC"),
    ).toBeNull();
    expect(nextWake([reminder()], monday, settings({ notifies: false }), "UTC")).toBeNull();
  });

  it("is never after anything that would be shown, whatever is open", () => {
    const anyReminder = fc.record({
      dueAt: fc.integer({ min: monday - day, max: monday + 2 * day }),
      shownAt: fc.option(fc.integer({ min: monday - day, max: monday }), { nil: undefined }),
    });
    const anyHours = fc.option(fc.record({ from: fc.nat({ max: 1439 }), until: fc.nat({ max: 1439 }) }), {
      nil: null,
    });
    fc.assert(
      fc.property(fc.array(anyReminder, { minLength: 1, maxLength: 4 }), anyHours, (made, quietHours) => {
        const open = made.map(({ dueAt, shownAt }, index) =>
          reminder({ key: `answer:f${index}:a`, dueAt, ...(shownAt !== undefined && { shownAt }) }),
        );
        const wake = nextWake(open, monday, settings({ quietHours }), "UTC") ?? monday + day;
        for (let now = monday; now < wake; now += 17 * 60_000)
          if (now > monday)
            expect(keysAt(open, now, { quietHours })).toEqual(keysAt(open, monday, { quietHours }));
      }),
    );
  });
});
