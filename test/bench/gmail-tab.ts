/** Opens Gmail tabs for measurements, at rest and with every row painted. */
import type { Page } from "puppeteer-core";
import { waitUntilPainted } from "../end-to-end/harness/gmail-page.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { installRowTimer } from "./row-timer.ts";
import type { Stage } from "./stage.ts";

/** Resolves when the inbox is shown and, with our extension, painted. */
export async function openOurTab({ ours, gmail }: Stage): Promise<Page> {
  const page = await openTab(ours, gmail.url);
  await waitUntilPainted(page);
  await rest();
  return page;
}

export async function openBareTab({ bare, gmail }: Stage): Promise<Page> {
  const page = await openTab(bare, gmail.url);
  await page.waitForSelector("[role=main] tr.zA[id]");
  await rest();
  return page;
}

function openTab(browser: ExtensionBrowser, url: string): Promise<Page> {
  return browser.newGmailPage(url, installRowTimer);
}

/** Lets what was started come to its end: requests, stores, frames. */
export async function rest(ms = 300): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

export async function closeTabs(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}
