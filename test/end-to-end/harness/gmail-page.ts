/** What the suites look at and do in a Gmail tab. Everything here runs in Gmail's own world, where a user's eyes are. */
import type { Page } from "puppeteer-core";
import type { Renewal } from "../../fake-gmail/page/change-rows.ts";
import { readShownList, type ShownRow, showAndWait } from "../../tooling/report/painted-page.ts";

/** Waits until every visible row is painted; throws where one is not within 20 seconds. */
export async function waitUntilPainted(page: Page): Promise<void> {
  const { rows, painted } = await showAndWait(page, null, null, { quietMs: 20_000, limitMs: 20_000 });
  if (rows === 0 || painted < rows) throw new Error(`${painted} of ${rows} rows are painted.`);
}

export async function rowsOf(page: Page): Promise<readonly ShownRow[]> {
  return (await readShownList(page)).rows;
}

/** Resolves when `condition` holds for the visible rows; throws after `limitMs`. */
export async function waitForRows(
  page: Page,
  condition: (rows: readonly ShownRow[]) => boolean,
  limitMs = 10_000,
): Promise<readonly ShownRow[]> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const rows = await rowsOf(page);
    if (condition(rows)) return rows;
    if (Date.now() > deadline)
      throw new Error(`The rows did not become what they should within ${limitMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How many nodes of ours are in the document. */
export async function countOwnNodes(page: Page): Promise<number> {
  return await page.evaluate(() => document.querySelectorAll("[data-clientele]").length);
}

/** The document as text without our nodes; what lies in shadow roots is not part of it. */
export async function serialiseWithoutOurs(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll("[data-clientele]")) own.remove();
    return copy.outerHTML;
  });
}

/** Height of each visible row in CSS pixels. */
export async function rowHeights(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("[role=main] tr.zA[id]")]
      .filter((row) => row.getClientRects().length > 0)
      .map((row) => row.getBoundingClientRect().height),
  );
}

/** How many chip groups each visible row has. */
export async function chipGroups(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("[role=main] tr.zA[id]")]
      .filter((row) => row.getClientRects().length > 0)
      .map((row) => row.querySelectorAll("[data-clientele=chips]").length),
  );
}

/** Gmail renews its rows so many times, one renewal a frame, taking its ways in turn. */
export async function rerender(page: Page, ways: readonly Renewal[], times = 1): Promise<void> {
  await page.evaluate(
    async (inTurn, count) => {
      for (let time = 0; time < count; time += 1) {
        const way = inTurn[time % inTurn.length];
        if (way !== undefined) window.__fakeGmail?.rerender(way);
        await new Promise(requestAnimationFrame);
      }
    },
    ways,
    times,
  );
}

/** How often Gmail has opened a thread since the page was loaded. */
export async function openedThreads(page: Page): Promise<number> {
  return await page.evaluate(() => window.__fakeGmail?.openedThreads ?? -1);
}

/** Marks the document that is shown now; `isSameDocument` tells later whether Gmail was loaded again since. */
export async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
}

export async function isSameDocument(page: Page): Promise<boolean> {
  return await page.evaluate(() => Object.hasOwn(window, "isMarked"));
}
