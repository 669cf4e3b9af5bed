/** A day in the life of a client's mail: it arrives, waits, is reminded of, answered here and on the phone, archived, and pinned. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reminder } from "../../lib/core/reminders/reminder.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { sampleAccount } from "../fake-gmail/sample-mailbox.ts";
import { secondAccount } from "../fake-gmail/start-fake-gmail.ts";
import { answerHere } from "./harness/answer-here.ts";
import { browserNames } from "./harness/browser-names.ts";
import { rowsOf, waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { press, sees, toFront } from "./harness/own-controls.ts";
import { countNodes, textIn } from "./harness/own-nodes.ts";
import { clickRow } from "./harness/panel.ts";
import { keptReminders, standing } from "./harness/reminders.ts";
import { useGmail } from "./harness/use-gmail.ts";

/** Works day and night, so that the hour of the test does not matter. */
const always = {
  id: "always",
  name: "Always",
  week: Array.from({ length: 7 }, () => [[0, 1440]]),
  holidays: [],
  workdays: [],
};
const minute = 60_000;
const promisedHours = 2;
const hours = { urgent: promisedHours, high: 8, normal: 24, low: null };
const set: RuleSet = {
  format: "clientele-rule-set",
  version: 1,
  id: "day",
  name: "A day",
  clients: [
    { id: "acme", name: "Acme", tier: "vip", addresses: [], domains: ["acme.example"] },
    { id: "birch", name: "Birch", tier: "regular", addresses: [], domains: ["birch.example"] },
  ],
  rules: [],
  calendars: [always],
  settings: { promises: { first: hours, next: hours, calendar: "always" } },
};

interface Sent {
  readonly minutesAgo: number;
  readonly subject: string;
}

const mailFrom = (id: string, address: string, { minutesAgo, subject }: Sent, now: number): MailLine => ({
  id,
  from: { name: id, address },
  to: [{ address: sampleAccount }],
  subject,
  snippet: "Please see below.",
  date: new Date(now - minutesAgo * minute).toISOString(),
  unread: true,
});
const acmes = (id: string, subject: string, minutesAgo: number) =>
  mailFrom(id, `${id.toLowerCase()}@acme.example`, { minutesAgo, subject }, Date.now());

/** Longer than a list has to be at rest until it is told. */
const lookMs = 3_000;
const rowsPerPage = 10;
const began = Date.now();
/** Two pages: newsletters, and behind them a client who waits. New mail comes in front of both. */
const lines: readonly MailLine[] = [
  ...Array.from({ length: rowsPerPage }, (_, index) => ({
    ...mailFrom(
      `News ${index}`,
      `news${index}@paper.example`,
      { minutesAgo: 150 + index, subject: `Our offers, part ${index}` },
      began,
    ),
    listId: `news${index}.paper.example`,
  })),
  mailFrom("Bea", "bea@birch.example", { minutesAgo: 300, subject: "The samples of spring" }, began),
];
const theirs: MailLine = {
  ...mailFrom("Kim", "kim@elsewhere.example", { minutesAgo: 20, subject: "Another matter" }, began),
  to: [{ address: secondAccount.account }],
};

describe.each(browserNames)("a day with client mail in %s", (name) => {
  const session = useGmail(name, lines, set, {
    rowsPerPage,
    notifies: true,
    secondAccount: { ...secondAccount, lines: [theirs] },
  });
  let own: Page;
  let other: Page;
  /** A Firefox without a screen closes every notification at once. */
  const stays = name === "firefox" ? 0 : 1;

  beforeAll(async () => {
    other = await session.extension.newGmailPage("https://mail.google.com/mail/u/1/#inbox");
    await waitUntilPainted(other);
    session.page = await session.extension.newGmailPage("https://mail.google.com/mail/u/0/?replyForm=M9");
    await waitUntilPainted(session.page);
    own = await session.extension.openExtensionPage("options.html#reminders");
  });

  const go = async (route: string): Promise<void> => {
    await toFront(session.page);
    await session.page.evaluate((to) => window.__fakeGmail?.go(to), route);
    await session.page.waitForSelector("[role=main] tr.zA[id]");
    await waitUntilPainted(session.page);
  };
  const become = (expected: Partial<Counts>, timeout = 15_000) =>
    expect.poll(() => counts(session.page), { timeout }).toMatchObject(expected);
  const reminderOf = async (subject: string): Promise<Reminder | undefined> => {
    const id = [...session.gmail.lineIdsByLegacyId].find(([, line]) => line.id === subject)?.[0];
    return (await keptReminders(own)).find(({ key }) => key.startsWith(`answer:${id}:`));
  };
  const queueRows = async () => {
    await toFront(session.page);
    if ((await countNodes(session.page, "queue")) === 0)
      await press(session.page, `Queue ${await textIn(session.page, "bar", ".queue b")}`, { own: "bar" });
    return await rowsInQueue(session.page);
  };

  it("begins with a client who waits beyond the page that is shown", async () => {
    await go("inbox/p2");
    await go("inbox");
    await become({ urgent: 0, waiting: 1, overdue: 0, queue: lines.length });
  });

  it("arrives, is counted across the account and stands first in the queue, with its reasons in words", async () => {
    const secondsLeft = 25;
    const sent = promisedHours * 60 - secondsLeft / 60;
    session.gmail.deliver(acmes("Ana", "Urgent: complaint about the last delivery", sent));
    await waitForRows(session.page, (rows) =>
      rows.some(({ subject, decision }) => subject.startsWith("Urgent") && decision?.priority === "urgent"),
    );
    await become({ urgent: 1, waiting: 2 });
    expect((await rowsOf(session.page)).filter(({ decision }) => decision?.client === "Birch")).toEqual([]);
    const [first] = await queueRows();
    expect(first).toMatchObject({
      who: "Acme",
      subject: "Urgent: complaint about the last delivery",
      level: "Urgent",
    });
    expect(first?.reasons).toMatch(/Tier VIP/);
    expect(first?.reasons).toMatch(/“(urgent|complaint)” stands in the subject or text/i);
    await closeQueue(session.page);
  });

  it("waits longer than promised: bar, queue, button, notification and the view of reminders say so by themselves", async () => {
    await go("inbox/p2");
    await become({ overdue: 1 }, 75_000);
    const [first] = await queueRows();
    expect(first?.state).toMatch(/^Overdue by /);
    await closeQueue(session.page);
    await expect.poll(async () => (await reminderOf("Ana"))?.shownAt ?? 0).toBeGreaterThan(began);
    expect(await standing(own)).toMatchObject({ badge: "1", notifications: stays });
    await toFront(own);
    await sees(own, "Urgent: complaint about the last delivery", ".reminders");
    await sees(own, "A client waits for your answer");
  });

  it("is answered in its conversation: nobody waits any more, and the reminder closes by itself", async () => {
    await go("inbox");
    await clickRow(session.page, "ana@acme.example");
    await answerHere(session.page, "The missing boxes leave today.");
    await expect.poll(async () => (await reminderOf("Ana"))?.closedBy, { timeout: 15_000 }).toBe("answered");
    await expect.poll(() => standing(own)).toMatchObject({ badge: "", notifications: 0 });
    await go("inbox");
    await become({ waiting: 1, overdue: 0 });
    const view = await session.extension.openExtensionPage("options.html#reminders");
    await sees(view, "Nothing is due");
    await view.close();
  });

  it("that was answered on the phone is not seen yet, until its conversation is opened", async () => {
    await toFront(session.page);
    session.gmail.deliver(acmes("Bo", "Urgent: where is our order", 60));
    await become({ waiting: 2 });
    session.gmail.act("Bo", "read");
    session.gmail.answer("Bo", { text: "On its way." });
    await become({ waiting: 1 });
    const stateOf = async () =>
      (await queueRows()).find(({ subject }) => subject.includes("our order"))?.state;
    await expect.poll(stateOf, { timeout: 10_000 }).toBe("Not seen yet");
    await closeQueue(session.page);
    await clickRow(session.page, "bo@acme.example");
    await isRead(session.page, "our order");
    await go("inbox");
    await expect.poll(stateOf, { timeout: 10_000 }).toMatch(/^Answered /);
    await closeQueue(session.page);
  });

  it("leaves the counts when it is archived", async () => {
    await toFront(session.page);
    session.gmail.deliver(acmes("Cy", "Urgent: a question of the contract", 30));
    await become({ waiting: 2 });
    const { queue } = await counts(session.page);
    // What a list shows is told when it is at rest.
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    session.gmail.act("Cy", "archive");
    await become({ waiting: 1, queue: queue - 1 });
  });

  it("is pinned from the queue: its row in Gmail follows at once, and so it does when that is undone", async () => {
    await toFront(session.page);
    session.gmail.deliver(acmes("Dee", "The plan of next month", 10));
    const priority = async () =>
      (await rowsOf(session.page)).find(({ subject }) => subject.startsWith("The plan"))?.decision?.priority;
    await expect.poll(priority, { timeout: 10_000 }).toMatch(/high|normal/);
    const before = await priority();
    const rows = await queueRows();
    const place = rows.findIndex(({ subject }) => subject.startsWith("The plan"));
    for (let step = 0; step < place; step += 1) await session.page.keyboard.press("j");
    await session.page.keyboard.press("p");
    await expect.poll(priority, { timeout: 2_000, interval: 50 }).toBe("urgent");
    await press(session.page, "Undo", { own: "queue" });
    await expect.poll(priority, { timeout: 2_000, interval: 50 }).toBe(before);
  });

  it("is never shown in the tab of another account", async () => {
    await toFront(other);
    await expect
      .poll(() => counts(other), { timeout: 10_000 })
      .toMatchObject({ waiting: 0, overdue: 0, queue: 1 });
    await press(other, "Queue 1", { own: "bar" });
    const rows = await rowsInQueue(other);
    expect(rows.map(({ subject }) => subject)).toEqual(["Another matter"]);
  });

  it("has caused no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });
});

/** The conversation with this subject is shown, and painted. */
async function isRead(page: Page, subject: string): Promise<void> {
  await page.waitForFunction(
    (words) => {
      const heading = document.querySelector("[role=main] h2.hP");
      const chips = heading?.parentElement?.querySelector("[data-clientele=thread-chips]");
      return heading?.textContent?.includes(words) === true && chips != null;
    },
    {},
    subject,
  );
}

interface Counts {
  readonly urgent: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly queue: number;
}

/** What the bar says of the account; -1: it says nothing of that. */
async function counts(page: Page): Promise<Counts> {
  const read = async (selector: string) => Number((await textIn(page, "bar", `${selector} b`)) ?? -1);
  return {
    urgent: await read("[data-priority=urgent]"),
    waiting: await read(".waiting"),
    overdue: await read(".overdue"),
    queue: await read(".queue"),
  };
}

/** The queue's rows once they are there; the drawer takes acts by then. */
async function rowsInQueue(page: Page) {
  await expect.poll(() => textIn(page, "queue", "[role=row] .who"), { timeout: 10_000 }).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return await page.evaluate(() => {
    const queue = document.querySelector("[data-clientele=queue]")?.shadowRoot;
    return [...(queue?.querySelectorAll("[role=row]") ?? [])].map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? "";
      return {
        who: row.querySelector(".chip, .who")?.textContent?.trim() ?? "",
        subject: text(".subject"),
        level: text(".level"),
        state: text(".state"),
        reasons: row.querySelector(".why")?.getAttribute("title") ?? "",
      };
    });
  });
}

async function closeQueue(page: Page): Promise<void> {
  if ((await countNodes(page, "queue")) === 0) return;
  await toFront(page);
  await press(page, "Close the queue", { own: "queue" });
  await expect.poll(() => countNodes(page, "queue")).toBe(0);
}
