/** The panel never lies over what Gmail has for answering and writing mail, in whichever layout and window. */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitUntilPainted } from "./harness/gmail-page.ts";
import { press, toFront } from "./harness/own-controls.ts";
import { threadDecision } from "./harness/own-nodes.ts";
import { hoverRow, isOpen } from "./harness/panel.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const lines = sampleMailbox(Date.now());
/** A house that is nobody's client. */
const stranger = "support@cloudshelf.example";

describe.each(browserNames)("over Gmail's own reply buttons in %s, the panel", (name) => {
  const session = useGmail(name, lines, sampleRuleSet(), { rowsPerPage: 25 });

  it.each([
    ["without a split", "", ".a98", 1280, 800],
    ["beside the list", "layout=vertical-3", ".split-beside .ao9 .a98", 1280, 800],
    ["below the list", "layout=horizontal", ".split-below .ao9 .a98", 1280, 800],
    ["in the pane of an unsplit list", "openThread=split", ".ao9 .a98", 1280, 800],
    ["from right to left", "direction=rtl", "[dir=rtl] .a98", 1280, 800],
    [
      "beside the list, from right to left",
      "layout=vertical-3&direction=rtl",
      "[dir=rtl] .ao9 .a98",
      1100,
      700,
    ],
    ["in a small window", "", ".a98", 800, 500],
    ["with two reply bars and a reply begun", "replyBars=two&replyForm=M9", ".ip", 1280, 800],
    ["in a window as narrow as a phone", "", ".a98", 320, 640],
  ])("never lies: %s", async (_, query, sign, width, height) => {
    const url = new URL(session.gmail.url);
    url.search = query;
    const page = await session.extension.newGmailPage(url.href);
    await page.waitForSelector("[role=main] tr.zA [data-clientele=chips]");
    await page.$eval("[role=main] tr.zA [data-clientele=chips]", (chips) =>
      chips.closest("tr")?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    await expect.poll(() => threadDecision(page), { timeout: 10_000 }).not.toBeNull();
    expect(await page.$(sign)).not.toBeNull();
    await press(page, await chipOfThread(page), { own: "thread-chips" });
    await isOpen(page);
    // Narrower than what leads to the panel: Gmail's own page does not follow a window so far.
    await page.setViewport({ width, height });
    const isFree = () =>
      expect.poll(() => covered(page), { timeout: 5_000 }).toEqual({ covered: [], seen: true });
    await isFree();
    await page.evaluate(() => {
      document.querySelector(".aeJ, .ao9")?.scrollBy(0, 60);
      document.querySelector<HTMLElement>(".amn .ams")?.scrollIntoView({ block: "nearest" });
    });
    await isFree();
    if (query.includes("replyForm")) {
      const bars = await page.$$(".amn .ams.bkI");
      await bars.at(-1)?.click();
      await page.waitForSelector(".ip.adB .aoO");
      await isFree();
    }
    expect(await page.evaluate(() => document.querySelectorAll("[data-clientele=panel]").length)).toBe(1);
    await page.close();
  });

  it("never lies over a message that is being written", async () => {
    await toFront(session.page);
    await waitUntilPainted(session.page);
    await hoverRow(session.page, stranger);
    await press(session.page, "Client and priority", { own: "row-tool" });
    await isOpen(session.page);
    await session.page.click(".T-I-KE");
    await session.page.waitForSelector(".dw [role=dialog]");
    await expect.poll(() => covered(session.page), { timeout: 5_000 }).toEqual({ covered: [], seen: true });
  });
});

/** The accessible name of the client's chip on the open thread, or of the one that offers a client. */
async function chipOfThread(page: Page): Promise<string> {
  const chip = await page.evaluate(() =>
    document
      .querySelector("[data-clientele=thread-chips]")
      ?.shadowRoot?.querySelector(".client, .add")
      ?.getAttribute("aria-label"),
  );
  return chip ?? "";
}

/** Which places where mail is answered the panel lies over; `seen`: there are such places, and a panel of some height. */
async function covered(page: Page) {
  return await page.evaluate(() => {
    const panel = document.querySelector("[data-clientele=panel]")?.shadowRoot?.querySelector(".panel");
    const box = panel?.getBoundingClientRect();
    const places = [...document.querySelectorAll(".amn .ams, .acX .aaq, .aoO, .dw .AD [role=dialog]")]
      .map((place) => ({ name: place.className, rect: place.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight);
    const over = places.filter(
      ({ rect }) =>
        box !== undefined &&
        rect.left < box.right &&
        box.left < rect.right &&
        rect.top < box.bottom &&
        box.top < rect.bottom,
    );
    return { covered: over.map(({ name }) => name), seen: places.length > 0 && (box?.height ?? 0) > 80 };
  });
}
