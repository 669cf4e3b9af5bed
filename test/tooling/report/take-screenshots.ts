/** Pictures of every screen a user meets, for people who judge the looks. */
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../browsers/extension-browser.ts";

const optionViews = [
  "start",
  "clients",
  "triage",
  "segments",
  "groups",
  "rules",
  "audit",
  "priority",
  "reminders",
  "share",
  "settings",
  "health",
] as const;
/** What the browsers give to a popup of ours. */
const popupSize = { width: 360, height: 560 };

/** `gmail` shows the first page of the inbox, painted; it is left on an open thread. */
export async function takeScreenshots(browser: ExtensionBrowser, gmail: Page, folder: string): Promise<void> {
  await gmail.bringToFront();
  await countedAccount(gmail);
  await shoot(gmail, folder, "inbox");
  await openQueue(gmail);
  await shoot(gmail, folder, "queue");
  await closeQueue(gmail);
  await openThread(gmail);
  await shoot(gmail, folder, "thread");
  await openPanel(gmail);
  await shoot(gmail, folder, "panel");
  await writeMail(gmail);
  await shoot(gmail, folder, "compose");
  for (const view of optionViews) {
    const page = await browser.openExtensionPage(`options.html#${view}`);
    await settled(page);
    await shoot(page, folder, `options-${view}`);
    await page.close();
  }
  const popup = await browser.openExtensionPage("popup.html");
  await popup.setViewport(popupSize);
  await settled(popup);
  await shoot(popup, folder, "popup");
  await popup.close();
}

async function shoot(page: Page, folder: string, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The bar says first what is in the list, and then what is in the account. */
async function countedAccount(page: Page): Promise<void> {
  const isCounted = () =>
    document.querySelector("[data-clientele=bar]")?.shadowRoot?.querySelector(".waiting") != null;
  // Where nothing of an inbox was seen there is nothing to count: then its picture shows that.
  await page.waitForFunction(isCounted, { timeout: 5_000 }).catch(() => null);
}

/** From the bar above the inbox. */
async function openQueue(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.querySelector("[data-clientele=bar]")?.shadowRoot;
    bar?.querySelector<HTMLElement>("button.queue")?.click();
  });
  const hasRows = () =>
    document.querySelector("[data-clientele=queue]")?.shadowRoot?.querySelector("[role=row]") != null;
  // Where nothing waits, its picture says so.
  await page.waitForFunction(hasRows, { timeout: 5_000 }).catch(() => null);
  await settled(page);
}

async function closeQueue(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("[data-clientele=queue]") === null, {
    timeout: 5_000,
  });
}

/** Opens the first thread that belongs to a client, else the first one. */
async function openThread(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>("[role=main] tr.zA[id]")].filter(
      (row) => row.getClientRects().length > 0,
    );
    const decisionOf = (row: Element) =>
      row.querySelector("[data-clientele=chips]")?.shadowRoot?.querySelector("[data-decision]");
    const ofClient = rows.find((row) =>
      /"client":"/.test(decisionOf(row)?.getAttribute("data-decision") ?? ""),
    );
    (ofClient ?? rows[0])?.querySelector<HTMLElement>(".y6")?.click();
  });
  // A thread of nobody's has no chips: then its picture shows that.
  await page.waitForSelector("[data-clientele=thread-chips]", { timeout: 5_000 }).catch(() => null);
  await settled(page);
}

/** By the first chip of the open thread. */
async function openPanel(page: Page): Promise<void> {
  await page.evaluate(() => {
    const chips = document.querySelector("[data-clientele=thread-chips]")?.shadowRoot;
    chips?.querySelector<HTMLElement>("button.client, button")?.click();
  });
  // A thread of which nothing is known has no chip to press: then its picture shows that.
  await page.waitForSelector("[data-clientele=panel]", { timeout: 5_000 }).catch(() => null);
  await settled(page);
}

/** A mail to whoever wrote in the open thread. */
async function writeMail(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  const address = await page.evaluate(
    () => document.querySelector(".gD[email]")?.getAttribute("email") ?? "somebody@client.example",
  );
  await page.click(".T-I-KE");
  await page.type(".dw .anm[name=to] input", `${address},`);
  // Who is nobody's client has no strip.
  await page.waitForSelector("[data-clientele=compose]", { timeout: 5_000 }).catch(() => null);
  await settled(page);
}

/** Waits until a page of ours has read its data and drawn it: nothing of it changes for 300 ms. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = () => setTimeout(end, 300);
        const end = () => {
          observer.disconnect();
          resolve();
        };
        let timer = quiet();
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = quiet();
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        setTimeout(end, 5_000);
      }),
  );
}
