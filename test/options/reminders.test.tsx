// @vitest-environment happy-dom
/** The view of reminders: what is due and what comes, what can be done with it, and the settings. */
import { describe, expect, it, vi } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { groupReminders } from "../../entrypoints/options/views/reminders/group-reminders.ts";
import { laterChoices } from "../../entrypoints/options/views/reminders/later-choices.ts";
import { minuteOfDay, timeText } from "../../entrypoints/options/views/reminders/minute-of-day.ts";
import { OpenList } from "../../entrypoints/options/views/reminders/open-list.tsx";
import { ReminderSettingsSection } from "../../entrypoints/options/views/reminders/reminder-settings.tsx";
import { sayReminder } from "../../entrypoints/options/views/reminders/say-reminder.ts";
import { useReminderActs } from "../../entrypoints/options/views/reminders/use-reminder-acts.ts";
import type { Reminder, ReminderCause } from "../../lib/core/reminders/reminder.ts";
import { defaultReminders } from "../../lib/core/reminders/reminder-settings.ts";
import { translateReminderView } from "../../lib/i18n/reminder-view/translate-reminder-view.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { OpenReminder } from "../../lib/storage/read-open-reminders.ts";
import { aClient } from "../core/rules/build-rule-set.ts";
import { one, press, show, type } from "./show.tsx";

const words = translateReminderView("en");
const now = new Date(2026, 9, 15, 12).getTime();
const hour = 3_600_000;
const nordwind = aClient({ id: "n", name: "Nordwind" });

function open(cause: ReminderCause, more: Partial<Reminder> = {}, subject?: string): OpenReminder {
  const reminder = { account: "me@x.example", key: `${cause}:1`, cause, dueAt: now - hour, ...more };
  return { reminder, facts: subject === undefined ? null : { id: "1", subject, date: now - 9 * hour } };
}

function OwnList({ list }: { readonly list: readonly OpenReminder[] }) {
  const acts = useReminderActs();
  return (
    <OpenList
      open={{ status: "ready", value: list }}
      clients={[nordwind]}
      showsAccount
      now={now}
      acts={acts}
    />
  );
}

async function showList(list: readonly OpenReminder[], answer: unknown = { ok: true, value: {} }) {
  const call = vi.fn(async () => answer) as unknown as Call;
  const tell = vi.fn();
  const actions = { call, tell, tellFailure: vi.fn(), edit: async () => true };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <OwnList list={list} />
    </PageActionsContext.Provider>,
  );
  return { root, call, tell, actions };
}

const button = (root: HTMLElement, words: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
};

describe("what is open", () => {
  const list = [
    open("own", { note: "Call them", dueAt: now }),
    open("answer", { clientId: "n", threadId: "t" }, "Offer"),
    open("quiet", { clientId: "n", key: "quiet:n:2026-08-01" }),
    open("answer", { key: "answer:2", threadId: "u", dueAt: now + hour }, "Later"),
  ];

  it("is grouped by its cause; what is not due yet stands apart", () => {
    const { due, coming } = groupReminders(list, now);
    expect(due.map(({ cause, reminders }) => [cause, reminders.length])).toEqual([
      ["answer", 1],
      ["quiet", 1],
      ["own", 1],
    ]);
    expect(coming.map(({ reminder }) => reminder.key)).toEqual(["answer:2"]);
  });

  it("says whose, what for, since when and in which account", async () => {
    const { root } = await showList(list);
    expect([...root.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
      "A client waits for your answer 1",
      "Clients without contact 1",
      "Your own reminders 1",
    ]);
    expect(one(root, ".reminder-what").textContent).toBe(
      "NordwindOfferWaits since Oct 15, 3:00 AM, promised by Oct 15, 11:00 AM · me@x.example",
    );
    expect(root.textContent).toContain("Last mail Aug 1, 2026");
    expect(root.textContent).toContain("Call them");
  });

  it.each<readonly [OpenReminder, string]>([
    [open("answer"), "Promised by Oct 15, 11:00 AM"],
    [open("followUp", {}, "x"), "Asked Oct 15, 3:00 AM, no answer seen"],
    [open("quiet"), "No mail seen until Oct 15, 11:00 AM"],
    [open("expiry"), "The pin ends Oct 15, 11:00 AM"],
    [open("expiry", { label: "Rush" }), "The label “Rush” ends Oct 15, 11:00 AM"],
  ])("has a sentence for every cause: %#", (reminder, expected) => {
    expect(sayReminder(reminder, words).replaceAll("\u202f", " ")).toBe(expected);
  });

  it("says so where nothing is due, and what is the matter where it cannot be read", async () => {
    const { root } = await showList([]);
    expect(root.textContent).toContain("Nothing is due");
    const retry = vi.fn();
    const failed = await show(
      <OpenList
        open={{ status: "failed", failure: { code: "storage.failed", params: {} }, retry }}
        clients={[]}
        showsAccount={false}
        now={now}
        acts={{ open: vi.fn(), later: vi.fn(), done: vi.fn() }}
      />,
    );
    expect(failed.textContent).toContain("The reminders were not read");
    await press(button(failed, "Try again"));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe("a reminder", () => {
  const waiting = open("answer", { threadId: "t", key: "answer:t:1" }, "Offer");

  it("opens its conversation, is put off, and comes back by undo", async () => {
    const { root, call, tell } = await showList([waiting]);
    await press(button(root, "Open in Gmail"));
    expect(call).toHaveBeenLastCalledWith("thread.open", { account: "me@x.example", threadId: "t" });
    await press(button(root, "Later"));
    await press(button(root, "In an hour"));
    const settle = { account: "me@x.example", key: "answer:t:1" };
    expect(call).toHaveBeenLastCalledWith("reminder.settle", { ...settle, laterUntil: now + hour });
    await tell.mock.calls[0]?.[0].action.run();
    expect(call).toHaveBeenLastCalledWith("reminder.settle", { ...settle, laterUntil: now - hour });
  });

  it.each([
    waiting,
    open("own", { threadId: "t", note: "Call" }),
    open("quiet", { clientId: "n", key: "quiet:n:2026-08-01" }),
  ])("of any cause is done, and open again by undo: $reminder.cause", async (reminder) => {
    const { root, call, tell } = await showList([reminder]);
    const { account, key, dueAt } = reminder.reminder;
    await press(button(root, "Done"));
    expect(call).toHaveBeenLastCalledWith("reminder.settle", { account, key, laterUntil: null });
    await tell.mock.calls[0]?.[0].action.run();
    expect(call).toHaveBeenLastCalledWith("reminder.settle", { account, key, laterUntil: dueAt });
  });

  it("of a quiet client leads to the client, as long as there is one", async () => {
    const quiet = open("quiet", { clientId: "n", key: "quiet:n:2026-08-01" });
    const gone = open("quiet", { clientId: "x", key: "quiet:x:2026-08-01" });
    const { root } = await showList([quiet, gone, waiting]);
    const links = [...root.querySelectorAll("a")];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Open client", "#clients/edit/n"],
    ]);
  });

  it("says what was refused", async () => {
    const refused = { ok: false, code: "storage.failed", params: {} };
    const { root, tell, actions } = await showList([waiting], refused);
    await press(button(root, "Done"));
    expect(actions.tellFailure).toHaveBeenCalledWith(refused);
    expect(tell).not.toHaveBeenCalled();
  });
});

describe("later", () => {
  const text = (time: number) => new Date(time).toString().slice(0, 21);

  it.each([
    // A Thursday, a Sunday, a Monday.
    [15, "Fri Oct 16 2026 09:00", "Mon Oct 19 2026 09:00"],
    [18, "Mon Oct 19 2026 09:00", "Mon Oct 19 2026 09:00"],
    [19, "Tue Oct 20 2026 09:00", "Mon Oct 26 2026 09:00"],
  ])("on October %i is tomorrow morning or the Monday after", (day, tomorrow, monday) => {
    const [inAnHour, next, week] = laterChoices(new Date(2026, 9, day, 22, 30).getTime());
    expect(text(inAnHour?.[1] ?? 0)).toContain("23:30");
    expect([text(next?.[1] ?? 0), text(week?.[1] ?? 0)]).toEqual([tomorrow, monday]);
  });
});

describe("the settings", () => {
  const section = (granted: boolean, more: Partial<typeof defaultReminders> = {}) => {
    const onChange = vi.fn();
    const request = vi.fn(async () => granted);
    const settings = { ...defaultReminders, ...more };
    const shown = show(
      <ReminderSettingsSection settings={settings} permission={{ granted, request }} onChange={onChange} />,
    );
    return { shown, onChange, request };
  };
  const notifies = (root: HTMLElement) => one<HTMLInputElement>(root, "input[role=switch]");

  it("ask the browser when notifications are switched on, and switch them on only where it agrees", async () => {
    const agreed = section(true);
    await press(notifies(await agreed.shown));
    expect(agreed.request).toHaveBeenCalledOnce();
    expect(agreed.onChange).toHaveBeenCalledWith({ notifies: true });
    const denied = section(false);
    const root = await denied.shown;
    await press(notifies(root));
    expect(denied.onChange).not.toHaveBeenCalled();
    expect(root.textContent).toContain("The browser does not allow notifications");
  });

  it("say so where the permission was taken away, and switch off without a question", async () => {
    const { shown, onChange, request } = section(false, { notifies: true });
    const root = await shown;
    expect(root.textContent).toContain("The browser does not allow notifications");
    await press(notifies(root));
    expect(request).not.toHaveBeenCalled();
    expect(onChange).toHaveBeenCalledWith({ notifies: false });
  });

  it("take whole days, and refuse other texts at the field", async () => {
    const { shown, onChange } = section(true);
    const root = await shown;
    const [followUp] = [...root.querySelectorAll<HTMLInputElement>("input[type=text]")];
    if (followUp === undefined) throw new Error("there is a field for days");
    await type(followUp, "5");
    expect(onChange).toHaveBeenLastCalledWith({ followUpDays: 5 });
    await type(followUp, "2.5");
    expect(onChange).toHaveBeenCalledOnce();
    expect(root.textContent).toContain("Write a whole number from 0 to 3650.");
  });

  it("have quiet hours that may end on the next day", async () => {
    const { shown, onChange } = section(true);
    const root = await shown;
    expect(root.textContent).toContain("Ends on the next day.");
    const [from, until] = [...root.querySelectorAll<HTMLInputElement>("input[type=time]")];
    if (from === undefined || until === undefined) throw new Error("there are two times");
    expect([from.value, until.value]).toEqual(["20:00", "08:00"]);
    await type(until, "07:30");
    expect(onChange).toHaveBeenLastCalledWith({ quietHours: { from: 1200, until: 450 } });
  });

  it("write minutes of a day as a time field does, both ways", () => {
    for (const minutes of [0, 1, 59, 60, 600, 1439]) expect(minuteOfDay(timeText(minutes))).toBe(minutes);
    expect(minuteOfDay("")).toBeNull();
  });
});
