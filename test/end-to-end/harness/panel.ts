/** How the panel beside a message is come by in a Gmail tab, and when it is ready to be used. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { ExtensionBrowser } from "../../tooling/browsers/extension-browser.ts";
import { countNodes, textIn } from "./own-nodes.ts";

/** A panel that just came up takes no act yet. */
const dwellMs = 300;

/** Waits until the panel has all that it says, and takes acts. */
export async function isOpen(page: Page): Promise<void> {
  await expect
    .poll(() => textIn(page, "panel", ".body"), { timeout: 10_000 })
    .toContain("as far as Clientele has seen");
  await new Promise((resolve) => setTimeout(resolve, dwellMs));
}

async function rowOf(page: Page, address: string) {
  const row = await page.evaluateHandle((wanted) => {
    const people = [...document.querySelectorAll(`[role=main] tr.zA .yW [email="${wanted}"]`)];
    return people.find((one) => one.getClientRects().length > 0)?.closest("tr") ?? null;
  }, address);
  const element = row.asElement();
  if (element === null) throw new Error(`No row shows ${address}.`);
  await element.evaluate((one) => (one as Element).scrollIntoView({ block: "center" }));
  return element;
}

export async function hoverRow(page: Page, address: string): Promise<void> {
  await page.mouse.move(1, 1);
  const row = await rowOf(page, address);
  await (row as Awaited<ReturnType<Page["$"]>>)?.hover();
  await expect.poll(() => countNodes(page, "row-tool")).toBe(1);
}

export async function clickRow(page: Page, address: string): Promise<void> {
  const people = await (await rowOf(page, address)).$(".yW");
  await people?.click();
}

/** The options page that an act in Gmail opened, or brought to the front. */
export async function openedOptions({ browser }: ExtensionBrowser): Promise<Page> {
  let found: Page | undefined;
  const isThere = async () => {
    found = (await browser.pages()).find((page) => page.url().includes("/options.html"));
    return found !== undefined;
  };
  await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
  if (found === undefined) throw new Error("The poll above ends only with a page.");
  return found;
}
