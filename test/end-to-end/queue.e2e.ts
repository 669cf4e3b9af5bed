/** The bar's counts of the account and the queue behind them, used as a person uses them. */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { changeSettings } from "../tooling/browsers/extension-state.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { fill, press, toFront } from "./harness/own-controls.ts";
import { countNodes, focusedIn, settledList, textIn } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
const rowsPerPage = 25;
/** A drawer that just came up takes no act yet. */
const dwellMs = 300;

describe.each(browserNames)("the queue in %s", (name) => {
  const session = useGmail(name, lines, sampleRuleSet(), { rowsPerPage });
  const total = async () => Number(await attributeIn(session.page, "[role=grid]", "aria-rowcount"));
  const status = () => textIn(session.page, "queue", "[role=status]");
  const said = (start: RegExp) => expect.poll(status, { timeout: 5_000 }).toMatch(start);

  it("is counted across the account, beyond the page that is shown, and the bar says as of when", async () => {
    await waitUntilPainted(session.page);
    await expect.poll(() => textIn(session.page, "bar", ".fresh"), { timeout: 10_000 }).toMatch(/^as of /);
    const before = await accountCount(session.page);
    expect(before).toBeGreaterThan(0);
    await session.page.evaluate(() => window.__fakeGmail?.go("inbox/p2"));
    await waitUntilPainted(session.page);
    await expect.poll(() => accountCount(session.page), { timeout: 10_000 }).toBeGreaterThan(before);
    await session.page.evaluate(() => window.__fakeGmail?.go("inbox"));
    await waitUntilPainted(session.page);
    const { rows } = await settledList(session.page);
    expect(rows).toHaveLength(rowsPerPage);
  });

  it("opens from the bar: the first row has the focus, each says who, what, how pressing and why", async () => {
    await press(session.page, `Queue ${await textIn(session.page, "bar", ".queue b")}`, { own: "bar" });
    await expect.poll(total, { timeout: 10_000 }).toBeGreaterThan(rowsPerPage);
    expect(await focusedIn(session.page, "queue")).toMatch(/, (Urgent|High|Normal|Low)/);
    expect(await textIn(session.page, "queue", "[role=row] .level")).toMatch(/Urgent|High|Normal|Low/);
    // It has come up by then, too: what is half transparent has half its contrast.
    await rest(dwellMs);
    expect(await seriousFaults(session.page, "[data-clientele=queue]")).toEqual([]);
  });

  it("has the complaint of a VIP first, and says why in the language that is chosen, also while it is open", async () => {
    const first = () => textIn(session.page, "queue", "[aria-rowindex='1'] .subject");
    const why = () => attributeIn(session.page, "[aria-rowindex='1'] .why", "title");
    for (const [language, ...reasons] of [
      ["zh_CN", "等级：VIP", "主题或正文中有“投诉”"],
      ["zh_TW", "等級：VIP", "主旨或內文中有「投诉」"],
      ["en", "Tier VIP", "“投诉” stands in the subject or text"],
    ] as const) {
      await changeSettings(session.extension, { language });
      await toFront(session.page);
      for (const reason of reasons) await expect.poll(why, { timeout: 10_000 }).toContain(reason);
      expect(await first()).toBe("投诉：第三批面板颜色与样品不符");
    }
  });

  it("obeys no script of the page", async () => {
    const all = await total();
    await session.page.evaluate(() => {
      const queue = document.querySelector("[data-clientele=queue]")?.shadowRoot;
      for (const tool of queue?.querySelectorAll<HTMLElement>(".tool") ?? []) tool.click();
      const row = queue?.querySelector("[role=row]");
      for (const key of ["e", "p", "l"])
        row?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    });
    await rest(500);
    expect(await total()).toBe(all);
    expect(await status()).toBe("");
    expect(await countInQueue(session.page, ".when")).toBe(0);
  });

  it("is done with by e, and u brings it back; the focus stays in the list", async () => {
    const all = await total();
    const first = await focusedIn(session.page, "queue");
    await session.page.keyboard.press("e");
    await said(/^Done: /);
    await expect.poll(total).toBe(all - 1);
    expect(await focusedIn(session.page, "queue")).not.toBe(first);
    await session.page.keyboard.press("u");
    await said(/^Undone/);
    await expect.poll(total).toBe(all);
  });

  it("pins by p, and the list of Gmail follows", async () => {
    await session.page.keyboard.press("End");
    await expect.poll(() => focusedIn(session.page, "queue"), { timeout: 5_000 }).not.toBeNull();
    const urgent = Number(await textIn(session.page, "queue", "[data-filter=urgent] b"));
    await session.page.keyboard.press("p");
    await said(/^Pinned as Urgent: /);
    await expect
      .poll(async () => Number(await textIn(session.page, "queue", "[data-filter=urgent] b")))
      .toBe(urgent + 1);
    await press(session.page, "Undo", { own: "queue" });
    await said(/^Undone/);
    await expect
      .poll(async () => Number(await textIn(session.page, "queue", "[data-filter=urgent] b")))
      .toBe(urgent);
  });

  it("puts off until a moment that is written, and says what it understood", async () => {
    await press(session.page, "Later", { own: "queue", within: "[aria-selected=true]" });
    await fill(session.page, "Or write when", "tomorrow 9:00", { own: "queue" });
    await expect
      .poll(() => textIn(session.page, "queue", "#when-read"), { timeout: 5_000 })
      .toMatch(/^That is .*9:00/);
    await session.page.keyboard.press("Enter");
    await said(/^Later, /);
    await press(session.page, "Undo", { own: "queue" });
    await said(/^Undone/);
  });

  it("opens a conversation in Gmail and stays beside it, never over where it is answered", async () => {
    await session.page.keyboard.press("Home");
    await session.page.keyboard.press("Enter");
    await session.page.waitForSelector(".a3s", { timeout: 10_000 });
    expect(await countNodes(session.page, "queue")).toBe(1);
    expect(await isOverReply(session.page)).toBe(false);
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "queue")).toBe(0);
  });

  it("is opened by Shift+Q where Gmail's shortcuts are on, and closed from within", async () => {
    await session.page.keyboard.press("u");
    await waitUntilPainted(session.page);
    // Gmail is seen to answer its own keys.
    await session.page.keyboard.press("j");
    await rest(600);
    await session.page.keyboard.press("Q");
    await expect.poll(() => countNodes(session.page, "queue"), { timeout: 5_000 }).toBe(1);
    await expect.poll(() => focusedIn(session.page, "queue"), { timeout: 5_000 }).toMatch(/, /);
    await session.page.keyboard.press("Q");
    await expect.poll(() => countNodes(session.page, "queue")).toBe(0);
  });

  it("leaves the bar as the user left it, in the next tab too", async () => {
    await session.page.evaluate(() => window.__fakeGmail?.go("inbox"));
    await waitUntilPainted(session.page);
    await press(session.page, `Urgent ${await textIn(session.page, "bar", "[data-priority=urgent] b")}`, {
      own: "bar",
    });
    await waitForRows(session.page, (rows) => rows.every(({ decision }) => decision?.priority === "urgent"));
    const next = await session.extension.newGmailPage(session.gmail.url);
    await next.mouse.move(300, 300);
    await next.mouse.move(310, 310);
    await waitForRows(
      next,
      (rows) => rows.length > 0 && rows.every(({ decision }) => decision?.priority === "urgent"),
    );
    expect(await textIn(next, "bar", "[aria-pressed=true] .word")).toBe("Urgent");
    await next.close();
    expect(session.extension.consoleErrors).toEqual([]);
  });
});

/** Conversations of all priorities, by the bar. */
async function accountCount(page: Page): Promise<number> {
  const text = await textIn(page, "bar", ".queue b");
  return Number(text ?? 0);
}

function attributeIn(page: Page, selector: string, attribute: string): Promise<string | null | undefined> {
  return page.evaluate(
    (inner, one) =>
      document.querySelector("[data-clientele=queue]")?.shadowRoot?.querySelector(inner)?.getAttribute(one),
    selector,
    attribute,
  );
}

function countInQueue(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (inner) =>
      document.querySelector("[data-clientele=queue]")?.shadowRoot?.querySelectorAll(inner).length ?? 0,
    selector,
  );
}

function isOverReply(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const queue = document
      .querySelector("[data-clientele=queue]")
      ?.shadowRoot?.querySelector("[role=dialog]");
    const ours = queue?.getBoundingClientRect();
    return [...document.querySelectorAll(".amn .ams")].some((control) => {
      const place = control.getBoundingClientRect();
      if (ours === undefined || place.width === 0) return false;
      const isBeside = place.right <= ours.left || place.left >= ours.right;
      return !isBeside && place.bottom > ours.top && place.top < ours.bottom;
    });
  });
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
