/** A reminder in a real browser: it comes due, stands on the button and as a notification, opens its conversation, and is settled. */
import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { type FakeGmail, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { buildWithPermissions, keptReminders, remindAlways, standing } from "./harness/reminders.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";

const account = sampleAccount;
const now = Date.now();

describe.each(browserNames)("a reminder in %s", (name) => {
  let gmail: FakeGmail;
  let extension: ExtensionBrowser;
  let folder: string;
  let own: Page;
  let inbox: Page;
  let threadId: string;
  /** A Firefox without a screen closes every notification at once. */
  const stays = name === "firefox" ? 0 : 1;
  const ask = (
    ...[request, content]: Parameters<typeof askBackground> extends [Page, ...infer R] ? R : never
  ) => askBackground(own, request, content);

  beforeAll(async () => {
    gmail = await startFakeGmail({ lines: sampleMailbox(now), now, rowsPerPage: 25 });
    folder = buildWithPermissions(name);
    const { port, spki } = gmail;
    extension = await launchBrowser(name, { extensionDir: folder, port, spki, headless: true });
    await changeSettings(extension, { language: "en", reminders: remindAlways });
    await importRuleSet(extension, sampleRuleSet());
    inbox = await extension.newGmailPage(gmail.url);
    await waitForRows(inbox, (rows) => rows.length > 5, 15_000);
    const row = await inbox.waitForSelector("[role=main] tr.zA [data-legacy-thread-id]");
    threadId = (await row?.evaluate((element) => element.getAttribute("data-legacy-thread-id"))) ?? "";
    own = await extension.openExtensionPage("popup.html");
  });

  afterAll(async () => {
    await extension?.close();
    await gmail?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("comes due, and stands on the button, in words, and as a notification", async () => {
    const before = await standing(own);
    await ask("reminder.own", { account, threadId, at: Date.now() - 1000 } as never);
    const { notifications, badge, title } = await standing(own);
    expect(notifications).toBe(before.notifications + stays);
    const shown = (await keptReminders(own)).find(({ key }) => key === `own:${threadId}`);
    expect(shown?.shownAt).toBeGreaterThan(now);
    expect(Number(badge)).toBe(Number(before.badge) + 1);
    expect(title).toMatch(/^Clientele: \d+ reminders? (?:is|are) due$/);
  });

  it("is not shown again by a worker that was killed and woke", async () => {
    const before = await standing(own);
    await extension.stopBackground();
    await ask("background.ping", {} as never);
    expect(await standing(own)).toEqual(before);
  });

  it("opens its conversation in the tab of its account", async () => {
    const tabs = (await extension.browser.pages()).length;
    await ask("thread.open", { account, threadId } as never);
    await inbox.waitForFunction((id) => location.hash === `#all/${id}`, { timeout: 10_000 }, threadId);
    expect((await extension.browser.pages()).length).toBe(tabs);
  });

  it("goes from the screen and the button when it is done", async () => {
    const before = await standing(own);
    await ask("reminder.settle", { account, key: `own:${threadId}`, laterUntil: null } as never);
    const { notifications, badge } = await standing(own);
    expect(notifications).toBe(before.notifications - stays);
    expect(Number(badge)).toBe(Number(before.badge) - 1);
  });

  it("has caused no error", () => {
    expect(extension.consoleErrors).toEqual([]);
  });
});
