/**
 * The three whose pages are compared: ours, InboxSDK's, and Gmail with nobody in it.
 * All show the same list of the same mailbox, in the one shape of list that InboxSDK
 * finds rows in.
 */
import type { Page } from "puppeteer-core";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { rest } from "./gmail-tab.ts";
import { oneLabelRuleSet } from "./one-label-rule-set.ts";
import { installRowTimer, type Painter } from "./row-timer.ts";
import type { Stage } from "./stage.ts";

export interface Side {
  readonly painter: Painter;
  /** Of its scripts. */
  readonly origin: string;
  /**
   * A tab with a list of so many rows, labelled by whoever does that here, and at rest.
   * `prepare` is given the tab before it shows anything.
   */
  open(rows: number, prepare?: (page: Page) => Promise<void>): Promise<Page>;
}

export interface Sides {
  readonly ours: Side;
  readonly inboxSdk: Side;
  readonly bare: Side;
}

/** Gives our side the rule set that labels each row. */
export async function openSides(stage: Stage): Promise<Sides> {
  await stage.useRuleSet(oneLabelRuleSet);
  return {
    ours: sideOf(stage.ours, "us"),
    inboxSdk: sideOf(await stage.inboxSdk(), "InboxSDK"),
    bare: sideOf(stage.bare, "nobody"),
  };
}

export function addressOfList(rows: number): string {
  return `https://mail.google.com/mail/u/0/?listWrapper=bGI&rows=${rows}#inbox`;
}

function sideOf({ browser, extensionOrigin }: ExtensionBrowser, painter: Painter): Side {
  return {
    painter,
    origin: extensionOrigin,
    async open(rows, prepare) {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(installRowTimer);
      await prepare?.(page);
      await page.goto(addressOfList(rows));
      await page.waitForFunction(areRowsLabelled, { timeout: 30_000 }, painter, rows);
      await rest();
      return page;
    },
  };
}

/** Runs in the page. */
function areRowsLabelled(painter: Painter, wanted: number): boolean {
  const rows = [...document.querySelectorAll("[role=main] tr.zA[id]")];
  const labels: Readonly<Record<Painter, string>> = {
    us: "[data-clientele=chips]",
    InboxSDK: ".inboxsdk__thread_row_label",
    nobody: "td",
  };
  return rows.length >= wanted && rows.every((row) => row.querySelector(labels[painter]) !== null);
}
