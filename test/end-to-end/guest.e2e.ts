/** In Gmail we are a guest: what is Gmail's stays as Gmail made it, whatever it does with its rows. */
import { describe, expect, it } from "vitest";
import { renewals } from "../fake-gmail/page/change-rows.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { changeSettings } from "../tooling/browsers/extension-state.ts";
import { browserNames } from "./harness/browser-names.ts";
import {
  chipGroups,
  countOwnNodes,
  openedThreads,
  rerender,
  rowHeights,
  rowsOf,
  serialiseWithoutOurs,
  waitUntilPainted,
} from "./harness/gmail-page.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();

describe.each(browserNames)("as a guest in Gmail, in %s, we", (name) => {
  const session = useGmail(name, sampleMailbox(now), sampleRuleSet(), { now });

  it("leave Gmail's own nodes as they are without us, byte by byte, and its rows as high", async () => {
    await waitUntilPainted(session.page);
    const painted = await serialiseWithoutOurs(session.page);
    const heights = await rowHeights(session.page);
    await changeSettings(session.extension, { enabled: false });
    const plain = await session.extension.newGmailPage(session.gmail.url);
    await expect.poll(() => rowHeights(plain).then(({ length }) => length)).toBe(heights.length);
    expect(await countOwnNodes(plain)).toBe(0);
    expect(painted).toBe(await serialiseWithoutOurs(plain));
    expect(heights).toEqual(await rowHeights(plain));
    await plain.close();
    await changeSettings(session.extension, { enabled: true });
    await session.page.bringToFront();
    await waitUntilPainted(session.page);
  });

  it("paint one group of chips a row, and the right one, after a hundred renewals", async () => {
    const decisions = async () =>
      (await rowsOf(session.page)).map(({ legacyId, decision }) => [legacyId, decision?.id]);
    await rerender(session.page, renewals, 100);
    await waitUntilPainted(session.page);
    expect(new Set(await chipGroups(session.page))).toEqual(new Set([1]));
    await expect
      .poll(async () => (await decisions()).every(([legacyId, id]) => legacyId === id), { timeout: 5_000 })
      .toBe(true);
  });

  it("do not take the focus from where it is", async () => {
    await session.page.focus("input[name=q]");
    await session.page.keyboard.type("nord");
    await rerender(session.page, ["table"]);
    await waitUntilPainted(session.page);
    await session.page.keyboard.type("wind");
    expect(await session.page.$eval("input[name=q]", (input) => (input as HTMLInputElement).value)).toBe(
      "nordwind",
    );
  });

  it("leave selecting, hovering, the keyboard's cursor and what screen readers hear to Gmail", async () => {
    const { page } = session;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const first = "[role=main] tr.zA[id]";
    const stateOf = () =>
      page.$eval(first, (row) => ({
        classes: [...row.classList],
        name: document.getElementById(row.getAttribute("aria-labelledby") ?? "")?.textContent,
        hasFocus: document.activeElement === row,
        ownTabStops: [...row.querySelectorAll("[data-clientele]")].flatMap((host) => [
          ...(host.shadowRoot?.querySelectorAll("button:not([tabindex='-1'])") ?? []),
        ]).length,
      }));
    const before = await stateOf();
    await page.hover(`${first} .y6`);
    await expect.poll(async () => (await stateOf()).classes).toContain("aqw");
    await page.click(`${first} [role=checkbox]`);
    await expect.poll(async () => (await stateOf()).classes).toContain("x7");
    await page.click(`${first} [role=checkbox]`);
    await page.keyboard.press("j");
    await expect.poll(async () => (await stateOf()).classes).toContain("btb");
    const after = await stateOf();
    expect(after).toMatchObject({ name: before.name, hasFocus: true, ownTabStops: 0 });
    expect(after.classes).not.toContain("x7");
  });

  it("leave every press on a row to Gmail that is not on a chip", async () => {
    const heard = await session.page.evaluate(() => {
      const types = ["pointerdown", "mousedown", "dragstart", "contextmenu", "mouseup"];
      const seen: string[] = [];
      const listener = (event: Event) => seen.push(`${event.type} ${event.defaultPrevented}`);
      const subject = document.querySelector("[role=main] tr.zA .y6");
      for (const type of types) {
        document.body.addEventListener(type, listener, { once: true });
        subject?.dispatchEvent(new Event(type, { bubbles: true, cancelable: true, composed: true }));
      }
      return seen;
    });
    expect(heard).toEqual([
      "pointerdown false",
      "mousedown false",
      "dragstart false",
      "contextmenu false",
      "mouseup false",
    ]);
  });

  it("say why when our chip is clicked, and open no thread", async () => {
    const before = await openedThreads(session.page);
    const place = await session.page.evaluate(() => {
      const groups = [...document.querySelectorAll("[role=main] tr.zA [data-clientele=chips]")];
      const chips = groups.flatMap((group) => [...(group.shadowRoot?.querySelectorAll("button") ?? [])]);
      const box = chips.find((chip) => chip.getClientRects().length > 0)?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    if (place === null) throw new Error("No chip of the sample mailbox is visible.");
    await session.page.mouse.click(place.x, place.y);
    await session.page.waitForSelector("[data-clientele=panel]");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await openedThreads(session.page)).toBe(before);
  });
});
