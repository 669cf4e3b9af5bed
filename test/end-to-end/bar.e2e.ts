/** The priority bar, the open thread and the panel that says why, used as a person uses them. */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { defaultPriority } from "../../lib/core/priority/priority-settings.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import { expectedDecisions } from "./harness/expected-decisions.ts";
import { openedThreads, rowsOf, waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { press } from "./harness/own-controls.ts";
import { countNodes, countsOf, focusedIn, settledList, textIn, threadDecision } from "./harness/own-nodes.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
const set = sampleRuleSet();
const rowsPerPage = 25;

describe.each(browserNames)("above the list in %s", (name) => {
  const session = useGmail(name, lines, set, { rowsPerPage });

  it("the bar counts what the rows say", async () => {
    await waitUntilPainted(session.page);
    const { rows, bar } = await settledList(session.page);
    expect(rows).toHaveLength(rowsPerPage);
    expect(bar?.urgent).toBeGreaterThan(0);
  });

  it("a press shows one priority and the clients behind it, another press all", async () => {
    const { rows } = await settledList(session.page);
    const high = rows.filter(({ decision }) => decision?.priority === "high");
    await pressPriority(session.page, "High");
    expect(await waitForRows(session.page, (shown) => shown.length < rowsPerPage)).toEqual(high);
    for (const client of new Set(high.map(({ decision }) => decision?.client ?? ""))) {
      expect(await textIn(session.page, "bar", ".clients")).toContain(client);
    }
    await pressPriority(session.page, "High");
    expect(await waitForRows(session.page, (shown) => shown.length > high.length)).toEqual(rows);
  });

  it("arrow keys go from priority to priority, and Space presses", async () => {
    await pressPriority(session.page, "Urgent");
    for (const key of ["ArrowRight", "ArrowRight"] as const) await session.page.keyboard.press(key);
    expect(await focusedIn(session.page, "bar")).toMatch(/^Normal/);
    await session.page.keyboard.press(" ");
    await waitForRows(session.page, (rows) => rows.every(({ decision }) => decision?.priority === "normal"));
    expect(await textIn(session.page, "bar", "[role=status]")).toMatch(/^Normal: showing \d+ message/);
    await session.page.keyboard.press(" ");
    await waitForRows(session.page, (rows) => rows.length === rowsPerPage);
    expect(await textIn(session.page, "bar", "[role=status]")).toBe("Showing all messages");
  });

  it("new mail is painted and counted", async () => {
    const [line] = lines;
    if (line === undefined) throw new Error("The sample mailbox is empty.");
    const expected = expectedDecisions([line], set, sampleAccount, Date.now()).get(line.id);
    const { threadId: _, ...copy } = line;
    session.gmail.deliver({ ...copy, id: "new", date: new Date().toISOString() });
    const isNew = (legacyId: string | null | undefined) =>
      session.gmail.lineIdsByLegacyId.get(legacyId ?? "")?.id === "new";
    const rows = await waitForRows(session.page, ([row]) => isNew(row?.legacyId) && row?.decision !== null);
    expect(rows[0]?.decision).toMatchObject({ client: expected?.client, labels: expected?.labels });
    await settledList(session.page);
  });

  it("other pages and the Sent view have their own counts", async () => {
    for (const route of ["inbox/p2", "sent", "inbox"]) {
      const [before] = await rowsOf(session.page);
      await session.page.evaluate((hash) => window.__fakeGmail?.go(hash), route);
      await waitForRows(session.page, ([row]) => row !== undefined && row.legacyId !== before?.legacyId);
      await waitUntilPainted(session.page);
      const { rows, bar } = await settledList(session.page);
      expect({ route, bar }).toEqual({ route, bar: countsOf(rows) });
    }
  });

  it("an open thread has the chips of its row on its subject, and back at the list there is one bar", async () => {
    const [row] = await rowsOf(session.page);
    await session.page.click("[role=main] tr.zA .y6");
    await expect
      .poll(() => threadDecision(session.page))
      .toMatchObject({
        client: row?.decision?.client,
        labels: row?.decision?.labels,
      });
    await session.page.keyboard.press("u");
    await waitUntilPainted(session.page);
    await settledList(session.page);
    expect(await countNodes(session.page, "bar")).toBe(1);
  });

  it("a click on a chip says why and opens no thread; Escape gives the focus back to the chip", async () => {
    const opened = await openedThreads(session.page);
    const [row] = await rowsOf(session.page);
    const chip = `${row?.decision?.client}, tier VIP`;
    await press(session.page, chip, { own: "chips" });
    await expect.poll(() => textIn(session.page, "panel", ".body")).toContain(row?.decision?.client);
    const points = row?.decision?.points ?? 0;
    // Once Gmail's own data has come it is known that nobody else got it.
    const known = new RegExp(`(?:${points}|${points + defaultPriority.signs.direct}) points`);
    expect(await textIn(session.page, "panel", ".body")).toMatch(known);
    expect(await focusedIn(session.page, "panel")).toBe("Close");
    await session.page.keyboard.press("Escape");
    await expect.poll(() => countNodes(session.page, "panel")).toBe(0);
    expect(await openedThreads(session.page)).toBe(opened);
    expect(await focusedIn(session.page, "chips")).toBe(chip);
  });
});

/** The toggle's name ends with its count, which is the account's as soon as that is known. */
async function pressPriority(page: Page, priority: "Urgent" | "High"): Promise<void> {
  const read = () => textIn(page, "bar", `[data-priority=${priority.toLowerCase()}] b`);
  let count = await read();
  const isSettled = async () => {
    const before = count;
    count = await read();
    return count === before;
  };
  await expect.poll(isSettled, { interval: 300, timeout: 5_000 }).toBe(true);
  await press(page, `${priority} ${count}`, { own: "bar" });
}
