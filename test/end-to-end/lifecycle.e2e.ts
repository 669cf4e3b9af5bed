/** What happens to us while Gmail is open: updates, other scripts, reloads, a network that is gone, access that is taken back. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { type FakeGmail, secondAccount, startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { importRuleSet } from "../tooling/browsers/extension-state.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { buildDirectories } from "../tooling/build-extension.ts";
import { browserNames } from "./harness/browser-names.ts";
import {
  chipGroups,
  countOwnNodes,
  rerender,
  rowsOf,
  waitForRows,
  waitUntilPainted,
} from "./harness/gmail-page.ts";
import { press, toFront } from "./harness/own-controls.ts";
import { countNodes } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const set = sampleRuleSet();
/** With one message that the account wrote to itself: in the other account it is a stranger's. */
const lines = [
  {
    id: "own",
    from: { name: "Mia Linden", address: sampleAccount },
    to: [{ name: "Mia Linden", address: sampleAccount }],
    subject: "Not to forget",
    date: new Date(now).toISOString(),
    in: ["inbox"],
  } as const,
  ...sampleMailbox(now),
];
const label = (name: string, condition: string): RuleSet["rules"][number] => ({
  id: name,
  name,
  condition,
  effects: [{ kind: "label", label: name }],
});
/** Says of each row whether the account is among those who wrote it, and that these are the rules. */
const setNamed = (name: string): RuleSet => ({
  ...set,
  rules: [label(name, "-from:nobody.example"), label("Mine", "from:me"), ...set.rules],
});
const haveLabel = (name: string) => (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.length > 0 && rows.every(({ decision }) => decision?.labels.includes(name));

describe.each(browserNames)("while Gmail is open in %s", (name) => {
  const session = useGmail(name, lines, setNamed("First"), { now, rowsPerPage: 25 });

  /** One bar, one group of chips a row, and every row says what the present rules say. */
  async function isWhole(page: Page, rules: string): Promise<void> {
    await toFront(page);
    await waitForRows(page, haveLabel(rules), 15_000);
    expect(new Set(await chipGroups(page))).toEqual(new Set([1]));
    expect(await countNodes(page, "bar")).toBe(1);
  }

  it("an update leaves one copy of us in each tab, which follows the rules", async () => {
    const second = await session.extension.newGmailPage(session.gmail.url);
    await isWhole(second, "First");
    for (let round = 0; round < 3; round += 1) {
      await session.extension.browser.installExtension(buildDirectories[name]);
      const rules = `Round ${round}`;
      await importRuleSet(session.extension, setNamed(rules));
      await isWhole(second, rules);
      await isWhole(session.page, rules);
    }
    await second.close();
  });

  it("Gmail may be loaded again at any moment of painting", async () => {
    for (const ms of [0, 30, 60, 120, 240]) {
      // Expected: the answer is lost, because the page that would give it is gone.
      await session.page.evaluate(() => location.reload()).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
    await isWhole(session.page, "Round 2");
  });

  it("a page that was left and is gone back to says what the rules say by then", async () => {
    await session.page.goto("https://mail.google.com/mail/u/0/?ui=2&view=pt&th=1");
    await importRuleSet(session.extension, setNamed("Meanwhile"));
    await session.page.goBack();
    await isWhole(session.page, "Meanwhile");
  });

  it("without a network rows are painted as they are with one", async () => {
    const before = await rowsOf(session.page);
    await session.page.setOfflineMode(true);
    await rerender(session.page, ["table"]);
    await waitUntilPainted(session.page);
    expect(await rowsOf(session.page)).toEqual(before);
    await session.page.setOfflineMode(false);
  });

  it("accounts in two tabs have each their own decisions", async () => {
    const other = await session.extension.newGmailPage("https://mail.google.com/mail/u/1/");
    await isWhole(other, "Meanwhile");
    const mine = async (page: Page) =>
      (await rowsOf(page)).filter(({ decision }) => decision?.labels.includes("Mine")).length;
    expect([await mine(session.page), await mine(other)]).toEqual([expect.any(Number), 0]);
    expect(await mine(session.page)).toBeGreaterThan(0);
    await other.close();
  });

  it("a page that becomes another account's shows in no frame what was decided for the former", async () => {
    await toFront(session.page);
    const mixed = await session.page.evaluate(async (otherAddress) => {
      const wrong: string[] = [];
      const isOther = () =>
        document.querySelector("a.gb_B")?.getAttribute("aria-label")?.includes(otherAddress) === true;
      const written = () =>
        [...document.querySelectorAll("[role=main] [data-clientele=chips]")].map(
          (host) => host.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision") ?? "{}",
        );
      void window.__fakeGmail?.switchAccount("u/1");
      for (let frame = 0; frame < 90; frame += 1) {
        await new Promise(requestAnimationFrame);
        if (!isOther()) wrong.push("the page did not become the other account's");
        wrong.push(...written().filter((decision) => decision.includes('"Mine"')));
      }
      return wrong;
    }, secondAccount.account);
    expect(mixed).toEqual([]);
    await isWhole(session.page, "Meanwhile");
    await session.page.evaluate(() => window.__fakeGmail?.switchAccount("u/0"));
    await waitForRows(session.page, (rows) => rows.some(({ decision }) => decision?.labels.includes("Mine")));
    expect(await session.page.title()).toContain(sampleAccount);
  });

  it("a script of the page that ends ours is noticed, and we are back", async () => {
    await endOurScript(session.page);
    await isWhole(session.page, "Meanwhile");
  });

  if (name === "firefox") {
    it("nothing of ours stays once access to Gmail is taken back, and we return with it", async () => {
      const options = await session.extension.openExtensionPage("options.html");
      await options.evaluate(() => {
        const { browser } = globalThis as unknown as {
          browser: { permissions: { remove(what: object): Promise<boolean> } };
        };
        return browser.permissions.remove({ origins: ["https://mail.google.com/*"] });
      });
      await expect.poll(() => countOwnNodes(session.page), { timeout: 5_000 }).toBe(0);
      await toFront(options);
      await press(options, "Allow on mail.google.com");
      await isWhole(session.page, "Meanwhile");
      await options.close();
    });
  }

  it("causes no error and no request that leaves the simulator", () => {
    expect(session.extension.consoleErrors.filter((error) => !isNoiseOfThePage(error))).toEqual([]);
    expect(session.extension.requestsOutside).toEqual([]);
  });
});

describe.each(browserNames)("when the background never starts in %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "never-starts-"));
  let gmail: FakeGmail;
  let extension: ExtensionBrowser;
  beforeAll(async () => {
    cpSync(buildDirectories[name], folder, { recursive: true });
    writeFileSync(join(folder, "background.js"), 'throw new Error("The background is broken");\n');
    gmail = await startFakeGmail({ lines, now });
    const { port, spki } = gmail;
    extension = await launchBrowser(name, { extensionDir: folder, port, spki, headless: true });
  });
  afterAll(async () => {
    await extension?.close();
    await gmail?.close();
    rmSync(folder, { recursive: true });
  });

  it("Gmail is as it is without us, and the popup says that something is wrong", async () => {
    const page = await extension.newGmailPage(gmail.url);
    await page.waitForSelector("[role=main] tr.zA[id]");
    await page.click("[role=main] tr.zA .y6");
    await page.waitForSelector(".a3s");
    expect(await countOwnNodes(page)).toBe(0);
    const popup = await extension.openExtensionPage("popup.html");
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent), { timeout: 10_000 })
      .toContain("does not answer");
    await popup.close();
    await page.close();
  });
});

/** What the simulated page itself says when its own requests fail or are cut off by a reload. */
function isNoiseOfThePage(error: string): boolean {
  return /Image corrupt or truncated|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|NetworkError|Failed to fetch|channel/.test(
    error,
  );
}

/** As any script in Gmail can: the event by which a newer copy of our script takes over is known. */
async function endOurScript(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const id of ["pdiabbiicbbnkbjhdljifbfnaemacnhd", "clientele@clientele.example"]) {
      document.dispatchEvent(
        new CustomEvent(`${id}:gmail:wxt:content-script-started`, {
          detail: { contentScriptName: "gmail", messageId: "forged" },
        }),
      );
    }
  });
}
