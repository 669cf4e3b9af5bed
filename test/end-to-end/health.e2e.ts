/**
 * Gmail changes under our feet: chips are withdrawn rather than wrong, the page of
 * health says what and since when, a user can save what Gmail looks like without
 * what it says, and all is well again once Gmail can be read.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedMarkups } from "../fake-gmail/recorded-markups.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { expectedOf, judgedCounts } from "../tooling/fixture/page-fixture.ts";
import { readSkeletonFile } from "../tooling/fixture/read-skeleton-file.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { isWhole, temporaryFolder } from "./harness/files.ts";
import { rowsOf, waitUntilPainted } from "./harness/gmail-page.ts";
import { press, sees, toFront } from "./harness/own-controls.ts";
import { countNodes, textIn } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
const saveButton = "Save what Gmail looks like (no text)";

describe.each(browserNames)("when Gmail changes, in %s,", (name) => {
  const session = useGmail(name, lines, sampleRuleSet(), { now });
  const downloads = temporaryFolder();
  let health: Page;

  beforeAll(async () => {
    await session.extension.keepDownloads(downloads.path);
    health = await session.extension.openExtensionPage("options.html#health");
  });
  afterAll(() => downloads.remove());

  async function savedSkeleton(): Promise<string> {
    const saved = () =>
      readdirSync(downloads.path)
        .filter((file) => /^clientele-gmail-[\w-]+\.json$/.test(file))
        .map((file) => readFileSync(join(downloads.path, file), "utf8"));
    await expect.poll(() => saved().filter(isWhole), { timeout: 10_000 }).toHaveLength(1);
    const [text = ""] = saved();
    for (const file of readdirSync(downloads.path)) rmSync(join(downloads.path, file));
    return text;
  }

  /** In this tab or in another of the options page, which is closed: installed, the extension opens one of its own. */
  async function healthInFront(): Promise<boolean> {
    for (const page of await session.extension.browser.pages()) {
      if (!page.url().endsWith("/options.html#health")) continue;
      const isVisible = await page.evaluate(() => document.visibilityState === "visible");
      if (isVisible && page !== health) await page.close();
      if (isVisible) return true;
    }
    return false;
  }

  it("all is well before, and the page of health says so", async () => {
    await toFront(session.page);
    await waitUntilPainted(session.page);
    await toFront(health);
    await sees(health, "All is well");
    await sees(health, "The background of Clientele answers.");
    expect(await seriousFaults(health)).toEqual([]);
  });

  it("what Gmail looks like can be saved from the bar: not a word of the mailbox is in it, and it becomes a fixture", async () => {
    await toFront(session.page);
    await press(session.page, "Clientele menu", { own: "bar" });
    await press(session.page, saveButton, { own: "bar" });
    const text = await savedSkeleton();
    const written = text.toLowerCase();
    const words = [...wordsOfMailbox(), ...session.gmail.lineIdsByLegacyId.keys()];
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => written.includes(word.toLowerCase()))).toEqual([]);
    const skeleton = readSkeletonFile(Buffer.from(text));
    if (typeof skeleton === "string") throw new Error(skeleton);
    const shown = await rowsOf(session.page);
    const { rows, counts } = expectedOf(skeleton);
    expect(rows).toEqual({ facts: shown.length, skipped: 0, unreadable: 0 });
    expect(counts).toEqual(judgedCounts(skeleton.counts));
  });

  it("chips are withdrawn, and the bar leads to the page that says what is not found, and since when", async () => {
    await toFront(session.page);
    await renameInGmail(session.page);
    await expect.poll(() => countNodes(session.page, "chips"), { timeout: 10_000 }).toBe(0);
    const sentence = async () => (await textIn(session.page, "bar", ".sentence")) ?? "";
    await expect.poll(sentence, { timeout: 10_000 }).toContain("cannot be read safely");
    await press(session.page, "See why", { own: "bar" });
    await expect.poll(healthInFront, { timeout: 10_000 }).toBe(true);
    await toFront(health);
    await sees(health, "Chips have been off since");
    await sees(health, "Concerns: Senders in a row");
    const cells = await health.$$eval("tr.missed:first-child > *", (all) =>
      all.map((cell) => cell.textContent),
    );
    expect(cells[0]).toBe("Senders in a row");
    expect(Number(cells[3])).toBeGreaterThanOrEqual(20);
    expect(cells[4]).toMatch(/\d/);
    expect(await seriousFaults(health)).toEqual([]);
  });

  it("what Gmail looks like can be saved from the popup, which also says that it cannot be read", async () => {
    const popup = await session.extension.openExtensionPage("popup.html");
    await sees(popup, "Gmail has changed and cannot be read safely");
    expect(await seriousFaults(popup)).toEqual([]);
    await press(popup, saveButton);
    const skeleton = readSkeletonFile(Buffer.from(await savedSkeleton()));
    if (typeof skeleton === "string") throw new Error(skeleton);
    expect(skeleton.counts["row-people"]).toEqual([0, 0]);
    expect(expectedOf(skeleton).rows).toMatchObject({ facts: 0 });
    await popup.close();
  });

  it("all is well again once Gmail can be read", async () => {
    await toFront(session.page);
    for (let time = 0; time < 5; time += 1) {
      await session.page.evaluate(() => window.__fakeGmail?.rerender("table"));
      await session.page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await waitUntilPainted(session.page);
    await toFront(health);
    await sees(health, "All is well");
  });

  it("a Gmail tab that is loaded anew in time says so, too, without a new fault to tell of", async () => {
    await toFront(session.page);
    await renameInGmail(session.page);
    await toFront(health);
    await sees(health, "Chips have been off since");
    await toFront(session.page);
    await session.page.reload();
    await waitUntilPainted(session.page);
    await session.page.mouse.move(400, 400);
    await session.page.mouse.wheel({ deltaY: 10 });
    await session.page.keyboard.press("Shift");
    await toFront(health);
    await sees(health, "All is well");
  });

  it.each(Object.keys(recordedMarkups()))("%s is painted as our own markup is", async (markup) => {
    expect(await decisionsAt(`?markup=${markup}`)).toEqual(await decisionsAt(""));
  });

  /** What the chips of all rows say, in the order of the list; in whichever line of its row a chip lies. */
  async function decisionsAt(parameters: string): Promise<readonly unknown[]> {
    const page = await session.extension.newGmailPage(`https://mail.google.com/mail/u/0/${parameters}#inbox`);
    await toFront(page);
    const written = () =>
      page.$$eval("[role=main] tr [data-clientele=chips]", (hosts) =>
        hosts.flatMap((host) => {
          const text =
            host.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision") ?? null;
          return text === null ? [] : [text];
        }),
      );
    await expect.poll(written, { timeout: 20_000 }).toHaveLength(50);
    const decisions = (await written()).map((text) => JSON.parse(text));
    await page.close();
    return decisions;
  }
});

/** Whatever people could read or be known by in the mailbox. */
function wordsOfMailbox(): readonly string[] {
  const people = lines.flatMap((line) => [line.from, ...(line.to ?? []), ...(line.cc ?? [])]);
  const texts = [
    ...people.flatMap((person) => [person?.name, person?.address]),
    ...lines.flatMap(({ subject, snippet, labels, attachmentNames }) => [
      subject,
      snippet,
      ...(labels ?? []),
      ...(attachmentNames ?? []),
    ]),
  ];
  return [...new Set(texts.filter((text) => typeof text === "string" && text.length > 1))] as string[];
}

/** Gmail names the people of its rows, and the cells around them, in another way from now on. */
async function renameInGmail(page: Page): Promise<void> {
  await page.evaluate(() => {
    // In one task with the new rows, so that nobody sees the old names in between.
    window.__fakeGmail?.rerender("table");
    for (const person of document.querySelectorAll("tr.zA [email]")) {
      for (const name of ["email", "data-hovercard-id"]) {
        person.setAttribute(`data-q${name.length}`, person.getAttribute(name) ?? "");
        person.removeAttribute(name);
      }
    }
    for (const cell of document.querySelectorAll("tr.zA .yW")) cell.className = "qF8x";
  });
}
