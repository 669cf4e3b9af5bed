/**
 * InboxSDK, as hundreds of extensions ship it, finds the rows, threads, messages
 * and forms of the simulated page, with the right people, subjects and ids, in every
 * layout that it supports. Its network ends at the browser's name resolution.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../tooling/browsers/extension-browser.ts";
import { launchBrowser } from "../../tooling/browsers/launch-browser.ts";
import type { MailLine } from "../mail-line.ts";
import { type FakeGmail, startFakeGmail } from "../start-fake-gmail.ts";
import { type Findings, makeInboxSdkExtension } from "./inboxsdk-extension.ts";

const account = "mia@studio-linden.example";
const lines: readonly MailLine[] = Array.from({ length: 12 }, (_, index) => ({
  id: `line-${index}`,
  from: { name: `Person ${index}`, address: `person-${index}@acme.example` },
  to: [{ name: "Mia", address: account }],
  cc: [{ name: "Colleague", address: `colleague-${index}@acme.example` }],
  subject: `Subject ${index}`,
  snippet: `About ${index}`,
  bodyText: `Body ${index}`,
  date: new Date(Date.parse("2026-11-03T10:00:00Z") - index * 60_000).toISOString(),
  starred: index < 2,
  labels: index % 3 === 0 ? ["Deals/Big"] : [],
  in: index === 11 ? (["sent"] as const) : undefined,
  ...(index === 11 ? { from: { name: "Mia", address: account } } : {}),
})) as readonly MailLine[];
const inboxLines = lines.slice(0, 11);

const extension = makeInboxSdkExtension();
let gmail: FakeGmail;
let browser: ExtensionBrowser;
beforeAll(async () => {
  gmail = await startFakeGmail({ lines, account, lateMs: 600 });
  const { port, spki } = gmail;
  browser = await launchBrowser("chromium", {
    extensionDir: extension.directory,
    port,
    spki,
    headless: true,
  });
});
afterAll(async () => {
  await browser.close();
  await gmail.close();
  extension.remove();
});

const findingsOf = (page: Page): Promise<Findings> =>
  page.evaluate(() => JSON.parse(document.documentElement.getAttribute("data-findings") ?? "null"));

/** Resolves once InboxSDK has found enough; fails with what it found after 15 seconds. */
async function untilFound(page: Page, enough: (found: Findings) => boolean): Promise<Findings> {
  await expect
    .poll(async () => enough(await findingsOf(page)), { timeout: 15_000, interval: 100 })
    .toBe(true);
  const found = await findingsOf(page);
  expect(found.errors).toEqual([]);
  return found;
}

async function openAt(parameters: string): Promise<Page> {
  return await browser.newGmailPage(`https://mail.google.com/mail/u/0/?listWrapper=bGI&${parameters}`);
}

/** A row is pressed and released where its sender is. */
async function openFirst(page: Page): Promise<void> {
  await (await page.waitForSelector("[role=main] tr.zA[id] .yW"))?.click();
}

describe.each([
  "layout=no-split",
  "layout=vertical-3&locale=ar&rowIds=late",
  "layout=vertical-2&locale=de&company=spans",
  "layout=horizontal&density=compact&theme=dark&list=late",
  "inbox=no-tabs&hiddenCopy=2025&importance=img&rowCells=without-last&mainElement=late&company=rows",
])("rows with %s", (parameters) => {
  it("are all found, with subjects, senders and thread ids, and labels are put into each", async () => {
    const page = await openAt(parameters);
    const found = await untilFound(page, ({ rows }) => rows.length >= inboxLines.length);
    expect(found.user).toBe(account);
    expect(found.rows.map(({ subject }) => subject).sort()).toEqual(
      inboxLines.map(({ subject }) => subject).sort(),
    );
    for (const row of found.rows) {
      const index = row.subject.replace("Subject ", "");
      expect(row.contacts).toEqual([`person-${index}@acme.example`]);
      expect(gmail.lineIdsByLegacyId.get(row.threadId)?.id).toBe(`line-${index}`);
      expect(row.date).not.toBe("");
      expect(row.messages).toBe(1);
    }
    const labels = await page.$$eval("tr.zA .inboxsdk__thread_row_label", (nodes) => nodes.length);
    expect(labels).toBe(inboxLines.length);
    await page.close();
  });
});

describe("rows of other views", () => {
  it("are found in each list of Multiple Inboxes", async () => {
    const page = await openAt("inbox=multiple");
    // The inbox, what is starred; there are no drafts and nothing unread.
    const found = await untilFound(page, ({ rows }) => rows.length >= 13);
    expect(found.rows).toHaveLength(13);
    await page.close();
  });
  it.each([
    ["route=sent", 1],
    ["route=label", 4],
  ])("are found with %s", async (parameters, count) => {
    const page = await openAt(parameters);
    const found = await untilFound(page, ({ rows, user }) => user !== "" && rows.length >= count);
    expect(found.rows).toHaveLength(count);
    await page.close();
  });
});

describe.each([
  "layout=no-split&replyForm=M9",
  "permId=undefined&replyForm=plain&replyBars=two",
  "layout=vertical-3&replyForm=M9&permId=absent",
  "threadRoot=table&openThread=removed&replyForm=M9",
])("a thread with %s", (parameters) => {
  it("is found with its message, and so is the reply to it", async () => {
    const page = await openAt(parameters);
    await untilFound(page, ({ rows }) => rows.length >= inboxLines.length);
    await openFirst(page);
    const { threads, messages } = await untilFound(page, (found) => found.messages.length > 0);
    expect(threads.map(({ subject }) => subject)).toEqual(["Subject 0"]);
    expect(gmail.lineIdsByLegacyId.get(threads[0]?.threadId ?? "")?.id).toBe("line-0");
    expect(messages).toHaveLength(1);
    expect(messages[0]?.sender).toBe("person-0@acme.example");
    expect(messages[0]?.recipients).toEqual([account, "colleague-0@acme.example"]);
    expect(gmail.lineIdsByLegacyId.get(messages[0]?.messageId ?? "")?.id).toBe("line-0");

    await page.locator(".btDi4d > .amr:last-child .ams.bkI").click();
    const { composes } = await untilFound(page, (found) => found.composes.length > 0);
    expect(composes).toEqual([
      { isReply: true, isInline: true, subject: "Re: Subject 0", to: ["person-0@acme.example"] },
    ]);
    await page.close();
  });
});

describe.each(["chips", "fields"])("a new message with recipients in %s", (recipientForm) => {
  it("is found, and so is each recipient as it is entered", async () => {
    const page = await openAt(`recipientForm=${recipientForm}`);
    await untilFound(page, ({ user }) => user !== "");
    await page.locator(".T-I-KE").click();
    const { composes } = await untilFound(page, (found) => found.composes.length > 0);
    expect(composes).toEqual([{ isReply: false, isInline: false, subject: "", to: [] }]);
    await page.type(".dw :is(.anm[name=to] input, .vO[name=to])", "ana@acme.example,Bo <bo@other.example>,");
    const { addedRecipients } = await untilFound(page, (found) => found.addedRecipients.length > 1);
    expect(addedRecipients).toEqual(["ana@acme.example", "bo@other.example"]);
    await page.close();
  });
});

describe("InboxSDK's network", () => {
  it("reaches nothing: whatever it asks for is its own server, which does not exist here", () => {
    expect(new Set(browser.requestsOutside.map((url) => new URL(url).host))).toEqual(
      new Set(["api.inboxsdk.com"]),
    );
  });
});
