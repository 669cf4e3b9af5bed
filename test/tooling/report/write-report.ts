/** `npm start -- --headless`: the painted mailbox as `report.json` (README, "Commands"), and pictures of every screen. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FakeGmail } from "../../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../browsers/extension-browser.ts";
import { firstPaintMs, markFirstPaint, showAndWait } from "./painted-page.ts";
import { takeScreenshots } from "./take-screenshots.ts";
import { walkMailbox } from "./walk-mailbox.ts";

/** Throws an `Error` with a sentence where nothing was painted. */
export async function writeReport(
  browser: ExtensionBrowser,
  gmail: FakeGmail,
  account: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await browser.newGmailPage(gmail.url, markFirstPaint);
  const { rows, bar, rowsToPaintedMs } = await walkMailbox(page, gmail, account);
  if (rows.length > 0 && rows.every((row) => row.priority === null)) {
    await page.screenshot({ path: join(folder, "inbox.png") });
    throw new Error(
      `Nothing was painted on the mail that Gmail shows; inbox.png in ${folder} is how it looks.`,
    );
  }
  const coldMs = await firstPaintMs(page);
  await page.close();
  const fresh = await browser.newGmailPage(gmail.url);
  await showAndWait(fresh, null, null, { quietMs: 2_000, limitMs: 20_000 });
  await takeScreenshots(browser, fresh, folder);
  const report = {
    browser: browser.name,
    rows,
    bar,
    timings: { rowsToPaintedMs, coldMs },
    requests: [...browser.requestsOutside, ...gmail.unexpectedRequests],
    consoleErrors: browser.consoleErrors,
  };
  await writeFile(join(folder, "report.json"), `${JSON.stringify(report, null, 1)}\n`);
}
