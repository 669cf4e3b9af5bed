/** The ten-minute path: from a fresh install over the first steps to labelled mail, and then the unknown senders, by keys. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { fill, press, sees, tabTo, toFront } from "./harness/own-controls.ts";
import { readStored } from "./harness/stored.ts";
import { useGmail } from "./harness/use-gmail.ts";

describe.each(browserNames)("in %s a person who just installed it", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), emptyRuleSet);
  let options: Page;

  beforeAll(async () => {
    options = await session.extension.openExtensionPage("options.html");
  });
  afterAll(() => {
    expect(session.extension.consoleErrors).toEqual([]);
    expect(session.extension.requestsOutside).toEqual([]);
  });

  it("is led to the first steps, and nothing is remembered before they ask for it", async () => {
    await toFront(options);
    await sees(options, "First steps", "h1");
    await sees(options, "No sender to propose yet");
    await toFront(session.page);
    await waitForRows(session.page, (rows) => rows.length > 0);
    expect((await readStored(options)).records).not.toHaveProperty("clientele/seen");
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("asks for proposals, and they come from the mail that Gmail shows", async () => {
    await toFront(options);
    await press(options, "Look at the mail in Gmail");
    await sees(options, "mails seen so far");
    await toFront(session.page);
    await openInGmail("#sent");
    await openInGmail("#inbox");
    await toFront(options);
    await sees(options, "nordwind.example", ".proposal-table");
    await sees(options, "sent", row("harbourvale.example"));
    // Gmail changes its address before its list: the inbox was no sent mail for that moment.
    await sees(options, "no answer of yours was seen", row("tessel.example"));
    await sees(options, "robot", ".card > .hint");
    for (const entry of ["studio-linden.example", "buildbox.example", "nordwind-payments.example", "163.com"])
      expect(await options.$(row(entry))).toBeNull();
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("says who colleagues are, names clients, and makes them in one step that can be undone", async () => {
    await press(options, "Everybody at studio-linden.example is a colleague, never a client");
    await fill(options, "Name for nordwind.example", "Nordwind Shipping");
    await sees(options, "Nordwind Shipping", `${row("nordwind.example")} .chip`);
    await tabTo(options, "Tier of nordwind.example");
    await pressMake();
    await toFront(session.page);
    await waitForRows(session.page, (rows) => clientsOf(rows).includes("Nordwind Shipping"));
    await toFront(options);
    await press(options, "Undo", { within: ".toasts" });
    await toFront(session.page);
    await waitForRows(session.page, (rows) => clientsOf(rows).length === 0);
    await toFront(options);
    await sees(options, "nordwind.example", ".proposal-table");
    await pressMake();
  });

  it("switches a rule on, and the mail in Gmail carries names and labels", async () => {
    await press(options, "Complaints are urgent: complaint, 投诉");
    await toFront(session.page);
    const rows = await waitForRows(session.page, (all) =>
      all.some(({ decision }) => decision?.labels.includes("Complaint") ?? false),
    );
    expect(clientsOf(rows)).toContain("Nordwind Shipping");
    expect(clientsOf(rows)).not.toContain("Buildbox");
  });

  it("decides on unknown senders with one key each", async () => {
    await toFront(options);
    await options.evaluate(() => {
      location.hash = "#triage";
    });
    await sees(options, "Unknown senders", "h1");
    expect(await seriousFaults(options)).toEqual([]);
    const [first, second, next, third, fourth] = await unknown();
    await options.keyboard.press("n");
    await sees(options, "Added:", ".toasts");
    await gone(first);
    // As fast as keys come, each is meant for the sender that stands there then.
    await options.keyboard.press("x");
    await options.keyboard.press("x");
    await sees(options, `Ignored: ${second}`, ".toasts");
    await sees(options, `Ignored: ${next}`, ".toasts");
    await gone(second);
    await gone(next);
    await options.keyboard.press("i");
    await sees(options, `${third} is your own`, ".toasts");
    await gone(third);
    await options.keyboard.press("a");
    await options.keyboard.type("nordw");
    await sees(options, "Nordwind Shipping", ".find-client");
    await options.keyboard.press("Enter");
    await sees(options, `${fourth} now belongs to Nordwind Shipping`, ".toasts");
    await gone(fourth);
  });

  it("takes decisions back, one by one, the last one first", async () => {
    const before = await unknown();
    await options.keyboard.press("u");
    await expect.poll(async () => (await unknown()).length, { timeout: 10_000 }).toBe(before.length + 1);
    await options.keyboard.press("u");
    await expect.poll(async () => (await unknown()).length, { timeout: 10_000 }).toBe(before.length + 2);
    await options.keyboard.press("j");
    await options.keyboard.press("j");
    await options.keyboard.press("k");
    await expect
      .poll(() => options.$eval(".senders [aria-selected=true]", (one) => one.getAttribute("data-entry")))
      .toBe((await unknown())[1]);
  });

  it("sees who was ignored, and can be asked about them again", async () => {
    await press(options, "Ignored (2)");
    await options.keyboard.press("x");
    await sees(options, "Ignored (1)", ".view-head");
    await options.keyboard.press("u");
    await sees(options, "Ignored (2)", ".view-head");
    await options.keyboard.press("x");
    await options.keyboard.press("x");
    await sees(options, "Nobody is ignored");
    expect(await seriousFaults(options)).toEqual([]);
  });

  const row = (entry: string) => `.proposal-table [data-entry="${entry}"]`;

  async function pressMake(): Promise<void> {
    const label = await options.$eval(".proposals button[type=submit]", (button) => button.textContent ?? "");
    await press(options, label);
    await sees(options, "Made ", ".toasts");
  }

  async function openInGmail(hash: string): Promise<void> {
    await session.page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await waitForRows(session.page, (rows) => rows.length > 0);
  }

  function unknown(): Promise<string[]> {
    return options.$$eval(".senders [data-entry]", (rows) =>
      rows.map((one) => one.getAttribute("data-entry") ?? ""),
    );
  }

  async function gone(entry: string | undefined): Promise<void> {
    await expect.poll(unknown, { timeout: 10_000 }).not.toContain(entry);
  }
});

function clientsOf(rows: Awaited<ReturnType<typeof waitForRows>>): string[] {
  return rows.flatMap(({ decision }) => decision?.client ?? []);
}
