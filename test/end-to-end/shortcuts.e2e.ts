/** Our keyboard shortcuts beside Gmail's: asleep until Gmail answers one of its own, and never in the way of typing. */
import { describe, expect, it } from "vitest";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import { openedThreads, rowsOf, waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { countNodes, settledList, textIn } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const rowsPerPage = 25;

describe.each(browserNames)("in %s our shortcuts", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), sampleRuleSet(), { rowsPerPage });
  const panels = () => countNodes(session.page, "panel");

  it("sleep where nobody has seen Gmail's at work", async () => {
    await waitUntilPainted(session.page);
    await session.page.keyboard.press("w");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await panels()).toBe(0);
  });

  it("open the panel on the row at Gmail's cursor and close it again, and no thread is opened", async () => {
    const [first] = await rowsOf(session.page);
    await session.page.keyboard.press("j");
    await new Promise((resolve) => setTimeout(resolve, 600));
    await session.page.keyboard.press("w");
    await expect
      .poll(() => textIn(session.page, "panel", ".body"), { timeout: 10_000 })
      .toContain(first?.decision?.client);
    await session.page.keyboard.press("w");
    await expect.poll(panels).toBe(0);
    expect(await openedThreads(session.page)).toBe(0);
  });

  it("filter the list by priority, and show all of it again", async () => {
    const { rows } = await settledList(session.page);
    await session.page.keyboard.press("2");
    await waitForRows(session.page, (shown) => shown.every(({ decision }) => decision?.priority === "high"));
    await session.page.keyboard.press("0");
    expect(await waitForRows(session.page, ({ length }) => length === rowsPerPage)).toEqual(rows);
  });

  it("open the panel on the open thread", async () => {
    await session.page.keyboard.press("o");
    await session.page.waitForSelector(".a3s");
    await expect.poll(() => countNodes(session.page, "thread-chips"), { timeout: 5_000 }).toBe(1);
    await session.page.keyboard.press("w");
    await expect.poll(panels, { timeout: 10_000 }).toBe(1);
    await session.page.keyboard.press("Escape");
    await expect.poll(panels).toBe(0);
  });

  it("are letters like others where somebody types", async () => {
    await session.page.focus("input[name=q]");
    await session.page.keyboard.type("w2 window");
    expect(await session.page.$eval("input[name=q]", (input) => (input as HTMLInputElement).value)).toBe(
      "w2 window",
    );
    expect(await panels()).toBe(0);
  });
});
