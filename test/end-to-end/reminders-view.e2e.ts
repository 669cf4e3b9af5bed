/** The view of reminders: what is due stands there with client and subject, is put off, is done, and comes back. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { sampleAccount } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitUntilPainted } from "./harness/gmail-page.ts";
import { press, sees, toFront } from "./harness/own-controls.ts";
import { textIn } from "./harness/own-nodes.ts";
import { useGmail } from "./harness/use-gmail.ts";

const client = (id: string, name: string) => ({
  ...{ id, name, tier: "vip" as const, addresses: [], domains: [`${id}.example`] },
  promise: { first: 1, next: 1 },
});
const set: RuleSet = {
  format: "clientele-rule-set",
  version: 1,
  id: "reminders-view",
  name: "Reminders",
  clients: [client("nordwind", "Nordwind"), client("quiet", "Quiet & Co")],
  rules: [],
};

const day = 86_400_000;
const mail = (id: string, subject: string, daysAgo: number): MailLine => ({
  id: `${id}-1`,
  from: { name: "Ana", address: `ana@${id}.example` },
  to: [{ address: sampleAccount }],
  ...{ subject, snippet: subject, unread: true },
  date: new Date(Date.now() - daysAgo * day).toISOString(),
});
/** Long enough ago that an hour of work has passed, whatever day it is; and longer than a client may be silent. */
const lines = [mail("nordwind", "Offer for the garden hall", 6), mail("quiet", "Old news", 61)];

const due = "[aria-labelledby=reminders-answer]";
const newestToast = ".toast:last-of-type";

describe.each(browserNames)("the view of reminders in %s", (name) => {
  const session = useGmail(name, lines, set);
  let options: Page;

  beforeAll(async () => {
    await waitUntilPainted(session.page);
    options = await session.extension.openExtensionPage("options.html#reminders");
  });

  const isGone = (selector: string) => expect.poll(() => options.$(selector), { timeout: 10_000 }).toBeNull();
  /** Looks at Gmail until its bar says so many conversations are overdue, and comes back. */
  async function overdueAre(count: string): Promise<void> {
    await toFront(session.page);
    await expect.poll(() => textIn(session.page, "bar", ".overdue b"), { timeout: 10_000 }).toBe(count);
    await toFront(options);
  }

  it("lists what is due with client, subject and since when", async () => {
    await toFront(options);
    await sees(options, "A client waits for your answer", due);
    await sees(options, "Nordwind", due);
    await sees(options, "Offer for the garden hall", due);
    await sees(options, "Waits since", due);
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("puts it off until later, and takes that back", async () => {
    await press(options, "Later", { within: due });
    await press(options, "In an hour", { within: due });
    await sees(options, "Put off until", newestToast);
    await isGone(due);
    await sees(options, "Not due yet", ".coming");
    await press(options, "Undo", { within: newestToast });
    await sees(options, "Offer for the garden hall", due);
    await isGone(".coming");
  });

  it("is done with in the list and in Gmail, and open in both again by Undo", async () => {
    await overdueAre("1");
    await press(options, "Done", { within: due });
    await sees(options, "Reminder done", newestToast);
    await isGone(due);
    // A toast waits while it is pointed at.
    await options.hover(newestToast);
    await overdueAre("0");
    await press(options, "Undo", { within: newestToast });
    await sees(options, "Offer for the garden hall", due);
    await overdueAre("1");
  });

  it("opens the conversation in Gmail", async () => {
    await press(options, "Open in Gmail", { within: due });
    await session.page.waitForFunction(() => location.hash.startsWith("#all/"), { timeout: 10_000 });
  });

  it("leads from a quiet client to the client", async () => {
    await toFront(options);
    // What is looked for is looked for anew where the settings of it are others; after other edits within a minute.
    await press(options, "Labels that end");
    const quiet = () =>
      options.evaluate(() => document.querySelector("[aria-labelledby=reminders-quiet]")?.textContent ?? "");
    await expect.poll(quiet, { timeout: 90_000, interval: 500 }).toContain("Quiet & Co");
    await press(options, "Open client", { within: "[aria-labelledby=reminders-quiet]" });
    await sees(options, "Clients", "h1");
    await expect
      .poll(() => options.$eval(".side-sheet input", (field) => field.value), { timeout: 10_000 })
      .toBe("Quiet & Co");
  });

  it("causes no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });
});
