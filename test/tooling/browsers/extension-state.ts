/** Puts the extension into a known state by messages, as its options page would. */
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { SettingsChange } from "../../../lib/core/settings/apply-settings-change.ts";
import { askBackground } from "./ask-background.ts";
import type { ExtensionBrowser } from "./extension-browser.ts";

/** Replaces the user's rule set. */
export async function importRuleSet(browser: ExtensionBrowser, set: RuleSet): Promise<void> {
  await withOwnPage(browser, (page) =>
    askBackground(page, "rules.edit", { edit: { kind: "set.replace", set } } as never),
  );
}

export async function changeSettings(browser: ExtensionBrowser, change: SettingsChange): Promise<void> {
  await withOwnPage(browser, (page) => askBackground(page, "settings.change", { change } as never));
}

async function withOwnPage(
  browser: ExtensionBrowser,
  use: (page: Awaited<ReturnType<ExtensionBrowser["openExtensionPage"]>>) => Promise<unknown>,
): Promise<void> {
  const page = await browser.openExtensionPage("popup.html");
  await use(page);
  await page.close();
}
