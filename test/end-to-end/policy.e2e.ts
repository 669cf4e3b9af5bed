/** A company policy in real browsers: it comes, is shown, holds against the user, and gives everything back when it goes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeGmail, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { buildDirectories } from "../tooling/build-extension.ts";
import { readyPolicies } from "../tooling/ready-policies.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { companyPolicy, maySetPolicies } from "./harness/company-policy.ts";
import { press, sees } from "./harness/own-controls.ts";

const [ready] = readyPolicies().values() as Iterable<{
  readonly contact: string;
  readonly pinnedKeys: readonly { readonly set: string; readonly keys: readonly string[] }[];
  readonly subscriptions: readonly { readonly address: string }[];
  readonly welcome: { readonly en: string };
  readonly settings: object;
}>;
if (ready === undefined) throw new Error("There is no ready policy file.");
const [subscription, pinned] = [ready.subscriptions[0], ready.pinnedKeys[0]];
const inEnglish = { ...ready, settings: { ...ready.settings, language: "en" } };
/** As long as a browser may take to notice. */
const patience = { timeout: 30_000 };

describe.skipIf(!maySetPolicies()).each(browserNames)("a company policy in %s", (name) => {
  const company = companyPolicy(name);
  const profileDir = mkdtempSync(join(tmpdir(), "clientele-policy-"));
  let gmail: FakeGmail;
  let extension: ExtensionBrowser;
  let options: Page;

  async function start(): Promise<void> {
    const { port, spki } = gmail;
    const extensionDir = buildDirectories[name];
    extension = await launchBrowser(name, { extensionDir, port, spki, headless: true, profileDir });
    options = await extension.openExtensionPage("options.html#settings");
    await options.bringToFront();
  }
  /** Chromium sees that its policies change while it runs, Firefox when it starts. */
  async function becomes(given: object | null): Promise<void> {
    if (name === "firefox") await extension.close();
    company.set(given);
    if (name === "firefox") await start();
  }
  const settingsOnPage = () =>
    options.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("input, select")].map((control) => {
          const field = control as HTMLInputElement;
          const value = field.type === "checkbox" ? field.checked : field.value;
          return [field.labels?.[0]?.textContent ?? "", `${value}${field.disabled ? " locked" : ""}`];
        }),
      ),
    );
  const fixed = {
    "Forget seen mail after (days)": "30 locked",
    "Keep the subjects of seen mail": "false locked",
  };

  beforeAll(async () => {
    company.set(null);
    gmail = await startFakeGmail({ lines: [] });
    await start();
    await askBackground(options, "settings.change", { change: { keepDays: 365 } });
    await extension.close();
    company.setReady();
    await start();
  });

  afterAll(async () => {
    await extension.close();
    await gmail.close();
    company.putBack();
    rmSync(profileDir, { recursive: true, force: true });
  });

  it("fixes settings: their controls say who has set them and can no longer be used", async () => {
    await expect.poll(settingsOnPage, patience).toMatchObject(fixed);
    await sees(options, "Set by your company.");
    await sees(options, "Company policy · Studio Linden");
  });

  it("is not got around by whoever asks the background", async () => {
    const change = { keepDays: 3650 };
    await expect(askBackground(options, "settings.change", { change })).rejects.toThrow("policy.locked");
    await askBackground(options, "settings.change", { change: { looksForClients: true } });
    await expect
      .poll(settingsOnPage, patience)
      .toMatchObject({ ...fixed, "Look for clients before there are any": "true" });
  });

  it("is read as a whole on a page of its own", async () => {
    await press(options, "Look at the policy");
    for (const words of [
      ready.contact,
      "A word from Studio Linden",
      ready.welcome.en,
      subscription?.address ?? "no address",
      ...(pinned?.keys ?? ["no key"]),
      pinned?.set ?? "no set",
      "Your company does not allow rule sets of your own choice",
      "30 days",
      "20:00 to 08:00",
    ])
      await sees(options, words, ".policy");
    expect(await options.$$eval(".policy :is(input, select, button)", (controls) => controls.length)).toBe(0);
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("greets a new member on the first steps", async () => {
    await press(options, "First steps");
    await sees(options, ready.welcome.en, ".welcome");
  });

  it("survives the background being killed, and everything being forgotten", async () => {
    await askBackground(options, "everything.forget", {});
    await extension.stopBackground();
    await askBackground(options, "background.ping", {});
    await press(options, "Settings");
    await expect.poll(settingsOnPage, patience).toMatchObject(fixed);
    await askBackground(options, "settings.change", { change: { looksForClients: true } });
  });

  it("names what makes no sense in it, and everything else counts", async () => {
    await becomes({ ...ready, settings: { ...ready.settings, keepDays: 99_999, language: "fr" } });
    await expect.poll(settingsOnPage, patience).toMatchObject({
      "Forget seen mail after (days)": "90",
      "Keep the subjects of seen mail": "false locked",
      Language: "auto",
    });
    await press(options, "Look at the policy");
    await sees(options, "It should be a whole number of days from 1 to 3650.", ".policy");
    await sees(options, "It should be en, zh_CN, zh_TW or auto.", ".policy");
    await press(options, "All settings");
  });

  it("gives everything back when it goes", async () => {
    await becomes(null);
    await expect.poll(settingsOnPage, patience).toMatchObject({
      "Forget seen mail after (days)": "90",
      "Keep the subjects of seen mail": "true",
      "Look for clients before there are any": "true",
      Language: "auto",
    });
    expect(await options.evaluate(() => document.body.textContent)).not.toContain("Company policy");
  });

  it("may come again", async () => {
    await becomes(inEnglish);
    await expect.poll(settingsOnPage, patience).toMatchObject({ ...fixed, Language: "en locked" });
  });
});
