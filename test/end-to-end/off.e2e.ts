/** Off means off: within a second nothing of ours is in Gmail; on again brings it back without a reload; forgotten is forgotten. */
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import {
  countOwnNodes,
  isSameDocument,
  markDocument,
  rowsOf,
  waitForRows,
  waitUntilPainted,
} from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { textIn } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { readStored } from "./harness/stored.ts";
import { useGmail } from "./harness/use-gmail.ts";

const lines = sampleMailbox(Date.now());
/** From the press to the last node of ours; ms. */
const limit = 1_000;

describe.each(browserNames)("switched off in %s, Clientele", (name) => {
  const session = useGmail(name, lines, sampleRuleSet());

  beforeAll(() => markDocument(session.page));
  afterEach(async () => {
    expect(await isSameDocument(session.page)).toBe(true);
  });

  async function leavesNothing(switchOff: () => Promise<void>): Promise<void> {
    await switchOff();
    await expect.poll(() => countOwnNodes(session.page), { timeout: limit, interval: 20 }).toBe(0);
  }
  async function comesBack(switchOn: () => Promise<void>): Promise<void> {
    await switchOn();
    await toFront(session.page);
    await waitUntilPainted(session.page);
  }
  async function onOwnPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await session.extension.openExtensionPage(path);
    await use(page);
    await page.close();
    await toFront(session.page);
  }

  it("leaves nothing in Gmail by the settings, a filtered list included", async () => {
    await waitUntilPainted(session.page);
    const before = await rowsOf(session.page);
    const pressUrgent = async () =>
      press(session.page, `Urgent ${await textIn(session.page, "bar", "[data-priority=urgent] b")}`, {
        own: "bar",
      });
    await pressUrgent();
    await expect.poll(() => rowsOf(session.page)).not.toHaveLength(before.length);
    const filtered = await rowsOf(session.page);
    await onOwnPage("options.html#settings", async (page) => {
      await leavesNothing(() => press(page, "Show clients and priorities in Gmail"));
      expect(await rowsOf(session.page)).toHaveLength(before.length);
      await comesBack(async () => {
        await toFront(page);
        await press(page, "Show clients and priorities in Gmail");
      });
    });
    // The bar is found as it was left.
    await expect.poll(() => rowsOf(session.page)).toEqual(filtered);
    await pressUrgent();
    await expect.poll(() => rowsOf(session.page)).toEqual(before);
  });

  it("leaves nothing in one account by the popup", async () => {
    await onOwnPage("popup.html", async (page) => {
      await leavesNothing(() => press(page, "Show in this account"));
      await sees(page, "Switched off for this account");
      await comesBack(async () => {
        await toFront(page);
        await press(page, "Show in this account");
      });
    });
  });

  it("leaves nothing while paused by the popup", async () => {
    await onOwnPage("popup.html", async (page) => {
      await leavesNothing(() => press(page, "Pause until tomorrow"));
      await sees(page, "Paused until");
      await comesBack(async () => {
        await toFront(page);
        await press(page, "Show again now");
      });
    });
  });

  it("leaves nothing while paused by the bar's own menu", async () => {
    await press(session.page, "Clientele menu", { own: "bar" });
    await leavesNothing(() => press(session.page, "Pause for today", { own: "bar" }));
    await onOwnPage("popup.html", async (page) => {
      await comesBack(() => press(page, "Show again now"));
    });
  });

  it("keeps nothing anywhere once everything is forgotten, Gmail being open all the while", async () => {
    await onOwnPage("options.html#settings", async (page) => {
      // The mirror and the paint cache are written a moment after the change.
      await expect
        .poll(() => readStored(page), { timeout: 10_000 })
        .toMatchObject({ files: ["mirror.json"], local: [expect.any(String)] });
      const before = await readStored(page);
      expect(Object.keys(before.records)).toEqual(
        expect.arrayContaining(["clientele/blocks", "clientele/meta", "clientele/seen"]),
      );
      await press(page, "Forget everything");
      await fill(page, "Type forget to confirm", "forget");
      await press(page, "Forget everything", { within: ".forget" });
      await sees(page, "Everything was forgotten.");
      await toFront(session.page);
      await expect
        .poll(() => textIn(session.page, "bar", ".sentence"))
        .toContain("No clients and no rules yet");
      expect(await readStored(page)).toEqual({ records: {}, files: [], local: [], session: [], alarms: [] });
    });
  });

  it("keeps still nothing when it starts anew and new mail arrives", async () => {
    await session.extension.stopBackground();
    const [line] = lines;
    if (line === undefined) throw new Error("The sample mailbox is empty.");
    session.gmail.deliver({ ...line, id: "new", threadId: "new", date: new Date().toISOString() });
    await waitForRows(
      session.page,
      ([row]) => session.gmail.lineIdsByLegacyId.get(row?.legacyId ?? "")?.id === "new",
    );
    await onOwnPage("popup.html", async (page) => {
      await sees(page, "Clientele");
      expect(await readStored(page)).toMatchObject({ records: {}, files: [], local: [], session: [] });
    });
    expect(await textIn(session.page, "bar", ".sentence")).toContain("No clients and no rules yet");
    expect((await rowsOf(session.page)).flatMap(({ decision }) => decision?.client ?? [])).toEqual([]);
  });
});
