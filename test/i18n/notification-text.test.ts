/** What notifications say, in three languages, whatever mail says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reminder, ReminderCause } from "../../lib/core/reminders/reminder.ts";
import { reminderCauses } from "../../lib/core/reminders/reminder.ts";
import { languages } from "../../lib/core/settings/settings.ts";
import { notificationText } from "../../lib/i18n/reminders/notification-text.ts";
import { translateReminders } from "../../lib/i18n/reminders/translate-reminders.ts";
import { hour, monday, reminder } from "../core/reminders/reminders-here.ts";

const line = (
  more: Partial<Reminder> = {},
  client: string | null = "Acme",
  subject: string | null = "Quotation",
) => ({
  reminder: reminder(more),
  client,
  subject,
});
const say = (
  cause: ReminderCause,
  lines: readonly ReturnType<typeof line>[],
  language: (typeof languages)[number] = "en",
) => notificationText(translateReminders(language), language, { cause, lines, zone: "UTC" });

describe("a notification of one reminder", () => {
  it("says who and what, the subject and since when", () => {
    const { title, message, list } = say("answer", [line()]);
    expect([title, list]).toEqual(["Acme waits for an answer", []]);
    expect(message).toMatch(/^Quotation\nSince Nov 2, 2026, 8:00\sAM$/);
    expect(say("answer", [line()], "zh_CN").title).toBe("Acme 在等待回复");
    expect(say("answer", [line()], "zh_TW").title).toBe("Acme 在等候回覆");
  });

  it("says that it is the second time", () => {
    expect(say("answer", [line({ shownAt: monday })]).title).toBe("Acme still waits for an answer");
  });

  it("says that a subject is not kept, and names nobody who is gone", () => {
    const { title, message } = say("answer", [line({}, null, null)]);
    expect(title).toBe("A client waits for an answer");
    expect(message).toContain("Subject not kept\n");
  });

  it("tells pins from labels, and shows the user's own note", () => {
    const { since: _since, ...ended } = reminder({ cause: "expiry", dueAt: monday + hour });
    const about = { client: "Acme", subject: "Quotation" };
    const pin = say("expiry", [{ reminder: ended, ...about }]);
    expect([pin.title, pin.message.split("\n")[0]]).toEqual(["The pin of Acme has ended", "Quotation"]);
    expect(say("expiry", [{ reminder: { ...ended, label: "Offer" }, ...about }]).title).toBe(
      "The label Offer has ended: Acme",
    );
    expect(say("own", [line({ cause: "own", note: "call them" }, null)])).toMatchObject({
      title: "You wanted to be reminded",
      message: expect.stringMatching(/^call them/),
    });
  });
});

describe("a notification of several", () => {
  it("counts clients and lists the first of them", () => {
    const lines = ["a", "b", "c", "d", "e", "f"].map((id) => line({ key: id, clientId: id }, `Client ${id}`));
    const { title, list, message } = say("answer", lines);
    expect(title).toBe("6 clients wait for an answer");
    expect(list).toHaveLength(5);
    expect(message.split("\n")[0]).toBe("Client a: Quotation");
    expect(say("answer", [line(), line({ key: "b" })]).title).toBe("1 client waits for an answer");
  });
});

describe("whatever names and subjects hold", () => {
  it("is one line of plain text each, cut, with nothing in it that turns writing around", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("\u202egnp.exe", "a\nb", "\ud800", "<b>x</b>", "x".repeat(5000)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...reminderCauses),
        fc.constantFrom(...languages),
        fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 9 }),
        (cause, language, texts) => {
          const lines = texts.map(([client, subject], index) =>
            line({ cause, key: `${index}` }, client, subject),
          );
          const { title, message, list } = say(cause, lines, language);
          for (const text of [title, message, ...list.flatMap((one) => [one.title, one.message])]) {
            expect(text).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
            expect(text.isWellFormed()).toBe(true);
          }
          expect(title.length).toBeLessThan(200);
          expect(message.split("\n").length).toBeLessThanOrEqual(5);
          expect(message.length).toBeLessThan(2000);
        },
      ),
    );
  });
});
