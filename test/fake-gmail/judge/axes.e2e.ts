/**
 * Every value of every axis in a real browser, in combination: the first page has the
 * first value of each axis, the second the second, and so on until each has been seen.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../tooling/browsers/extension-browser.ts";
import { launchBrowser } from "../../tooling/browsers/launch-browser.ts";
import { axisNames, valuesOf } from "../axes.ts";
import { renewals } from "../page/change-rows.ts";
import { recordedMarkups } from "../recorded-markups.ts";
import { sampleMailbox } from "../sample-mailbox.ts";
import { type FakeGmail, startFakeGmail } from "../start-fake-gmail.ts";

/** Pop-outs and print views are pages of their own; recorded markup stands in for what layouts and generations make of rows. */
const combined = axisNames.filter((name) => name !== "page" && name !== "markup");
const recorded = Object.keys(recordedMarkups()).map((markup) => `markup=${markup}`);
const turns = Math.max(...combined.map((name) => valuesOf(name).length));
const combinations = Array.from({ length: turns }, (_, turn) =>
  combined
    .map((name) => [name, valuesOf(name)[turn % valuesOf(name).length] ?? ""] as const)
    .map(([name, value]) => `${name}=${value}`)
    .join("&"),
);

const directory = mkdtempSync(join(tmpdir(), "no-extension-"));
let gmail: FakeGmail;
let browser: ExtensionBrowser;
beforeAll(async () => {
  writeFileSync(
    join(directory, "manifest.json"),
    JSON.stringify({ manifest_version: 3, name: "Nothing", version: "1" }),
  );
  gmail = await startFakeGmail({ lines: sampleMailbox(Date.now()), everyPlace: true, lateMs: 300 });
  const { port, spki } = gmail;
  browser = await launchBrowser("chromium", { extensionDir: directory, port, spki, headless: true });
});
afterAll(async () => {
  await browser.close();
  await gmail.close();
  rmSync(directory, { recursive: true });
});

const pageAt = (parameters: string) =>
  browser.newGmailPage(`https://mail.google.com/mail/u/0/?${parameters}`);

describe("the simulated page", () => {
  it.each([...combinations, ...recorded])(
    "draws %s, renews its rows and opens a thread",
    async (parameters) => {
      const page = await pageAt(parameters);
      await page.waitForSelector("[role=main] tr.zA[id] .yW", { timeout: 10_000 });
      const rowIds = () => page.$$eval("[role=main] tr.zA[id]", (rows) => rows.length);
      const drawn = await rowIds();
      for (const renewal of renewals) {
        await page.evaluate((way) => window.__fakeGmail?.rerender(way), renewal);
        expect(await rowIds()).toBe(drawn);
      }
      await page.locator("[role=main] tr.zA[id] .yW").click();
      await page.waitForSelector(".a3s, table.Bs .a3s", { timeout: 10_000 });
      expect(browser.consoleErrors).toEqual([]);
      await page.close();
    },
  );

  it("shows one thread in a pop-out, and none of itself in print", async () => {
    const [threadId] = gmail.lineIdsByLegacyId.keys();
    const popOut = await pageAt(`view=btop&th=${threadId}`);
    await popOut.waitForSelector("body.aAU.xE.Su .ha h2.hP");
    await popOut.close();
    const print = await pageAt(`ui=2&view=pt&th=${threadId}`);
    expect(await print.$$eval("[role=main], .zA, #gb", (nodes) => nodes.length)).toBe(0);
    expect(await print.$$eval(".message", (nodes) => nodes.length)).toBeGreaterThan(0);
    await print.close();
  });

  it("goes on as another account without being loaded again", async () => {
    const page = await pageAt("");
    await page.waitForSelector("[role=main] tr.zA[id]");
    await page.evaluate(() => window.__fakeGmail?.switchAccount("u/1"));
    expect(await page.title()).toContain("hallo@atelier-esche.example");
    expect(await page.$eval("a.gb_B", (link) => link.getAttribute("aria-label"))).toContain(
      "hallo@atelier-esche.example",
    );
    await page.close();
  });

  it("asks for nothing that it should not", () => {
    expect(gmail.unexpectedRequests).toEqual([]);
    expect(gmail.policyViolations).toEqual([]);
  });
});
