/**
 * One browser with the extension on one simulated mailbox, for all tests of a
 * suite. A test that fails leaves a picture of each tab in `.cache/end-to-end`.
 */
import { mkdirSync, rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { MailLine } from "../../fake-gmail/mail-line.ts";
import { type FakeGmail, type FakeGmailOptions, startFakeGmail } from "../../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../../tooling/browsers/extension-browser.ts";
import { changeSettings, importRuleSet } from "../../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../../tooling/browsers/launch-browser.ts";
import { type BrowserName, buildDirectories } from "../../tooling/build-extension.ts";
import { buildWithLocalHosts } from "./following.ts";
import { buildWithNotifications, remindAlways } from "./reminders.ts";

export interface GmailSession {
  readonly gmail: FakeGmail;
  readonly extension: ExtensionBrowser;
  /** The Gmail tab, at the inbox when the suite begins. */
  page: Page;
}

const pictures = ".cache/end-to-end";

export interface GmailSessionOptions
  extends Pick<FakeGmailOptions, "now" | "rowsPerPage" | "everyPlace" | "secondAccount"> {
  /** Whether this copy of the build may show notifications, at any hour; default: as it is installed. */
  readonly notifies?: boolean;
  /** Whether this copy of the build may read from 127.0.0.1, whatever the server there says; default: as it is installed. */
  readonly readsLocalHosts?: boolean;
  /** Starts other local hosts, and gives the keys (`spki`) by which the browser may trust them. */
  readonly startHosts?: () => Promise<readonly string[]>;
}

/** Call it inside a `describe`; the session can be read in its tests. The extension starts in English with `set`. */
export function useGmail(
  name: BrowserName,
  lines: readonly MailLine[],
  set: RuleSet,
  {
    notifies = false,
    readsLocalHosts = false,
    startHosts = async () => [],
    ...options
  }: GmailSessionOptions = {},
): GmailSession {
  let session: GmailSession | undefined;
  let extensionDir = "";
  const current = (): GmailSession => {
    if (session === undefined) throw new Error("The browser is started before the first test, not earlier.");
    return session;
  };

  beforeAll(async () => {
    const gmail = await startFakeGmail({ lines, ...options });
    if (notifies) extensionDir = buildWithNotifications(name);
    else extensionDir = readsLocalHosts ? buildWithLocalHosts(name) : buildDirectories[name];
    const { port } = gmail;
    const spki = [gmail.spki, ...(await startHosts())].join(",");
    const extension = await launchBrowser(name, { extensionDir, port, spki, headless: true });
    await changeSettings(extension, { language: "en", ...(notifies ? { reminders: remindAlways } : {}) });
    await importRuleSet(extension, set);
    session = { gmail, extension, page: await extension.newGmailPage(gmail.url) };
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || session === undefined) return;
    mkdirSync(pictures, { recursive: true });
    const file = `${name} ${task.name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    for (const [index, page] of (await session.extension.browser.pages()).entries()) {
      // Of a tab that is not shown the browser takes no picture, and says nothing about it.
      const shown = page.bringToFront();
      // Expected: a tab that is being closed.
      await shown.then(() => page.screenshot({ path: `${pictures}/${file}-${index}.png` })).catch(() => null);
    }
  });

  afterAll(async () => {
    await session?.extension.close();
    await session?.gmail.close();
    if (extensionDir !== buildDirectories[name]) rmSync(extensionDir, { recursive: true, force: true });
  });

  return {
    get gmail() {
      return current().gmail;
    },
    get extension() {
      return current().extension;
    },
    get page() {
      return current().page;
    },
    set page(page) {
      current().page = page;
    },
  };
}
