/** A reminder in a real browser: it comes due, stands on the button and as a notification, opens its conversation, and is settled. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { type FakeGmail, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { type BrowserName, buildDirectories } from "../tooling/build-extension.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";

const account = sampleAccount;
const now = Date.now();

/** No driver presses the browser's own button, so this copy of the build has the permission from the start. */
function withNotifications(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), "clientele-reminders-"));
  cpSync(buildDirectories[name], folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const { optional_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
  expect(optional).toEqual(["notifications"]);
  const permissions = [...manifest.permissions, ...optional];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** What stands on the screen and on the button. */
async function standing(page: Page): Promise<{ notifications: number; badge: string; title: string }> {
  return await page.evaluate(async () => {
    type Api = {
      readonly notifications: { getAll(): Promise<Record<string, unknown>> };
      readonly action: {
        getBadgeText(of: object): Promise<string>;
        getTitle(of: object): Promise<string>;
      };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { notifications, action } = browser ?? chrome;
    return {
      notifications: Object.keys(await notifications.getAll()).length,
      badge: await action.getBadgeText({}),
      title: await action.getTitle({}),
    };
  });
}

/** When the reminder was noted as shown, ms since the epoch; 0: it was not. */
async function shownAt(page: Page, key: string): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("clientele"));
    const all: { key: string; shownAt?: number }[] = await done(
      database.transaction("reminders").objectStore("reminders").getAll(),
    );
    database.close();
    return all.find((reminder) => reminder.key === wanted)?.shownAt ?? 0;
  }, key);
}

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
    folder = withNotifications(name);
    const { port, spki } = gmail;
    extension = await launchBrowser(name, { extensionDir: folder, port, spki, headless: true });
    const always = {
      notifies: true,
      answer: true,
      followUpDays: 3,
      quietDays: 60,
      expiry: true,
      quietHours: null,
    };
    await changeSettings(extension, { language: "en", reminders: always });
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
    expect(await shownAt(own, `own:${threadId}`)).toBeGreaterThan(now);
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
