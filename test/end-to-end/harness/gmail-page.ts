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

/** Legacy ids of the last messages of those visible rows that Gmail shows as unread. */
export async function unreadIds(page: Page): Promise<ReadonlySet<string>> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll("[role=main] tr.zA.zE [data-legacy-last-message-id]")].map(
      (element) => element.getAttribute("data-legacy-last-message-id") ?? "",
    ),
  );
  return new Set(ids);
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

/** Heights of the visible rows' lines as they are, and as they would be if nothing of ours took any room. */
export async function rowHeightsWithAndWithoutUs(
  page: Page,
): Promise<{ readonly withUs: readonly number[]; readonly withoutUs: readonly number[] }> {
  return await page.evaluate(() => {
    const heights = () =>
      [...document.querySelectorAll("[role=main] tr.zA")]
        .filter((row) => row.getClientRects().length > 0)
        .map((row) => row.getBoundingClientRect().height);
    const withUs = heights();
    const hiding = document.createElement("style");
    hiding.append("[data-clientele] { display: none !important; }");
    document.head.append(hiding);
    const withoutUs = heights();
    hiding.remove();
    return { withUs, withoutUs };
  });
}

/** Where our nodes are in what is visible. */
export async function readOurPlaces(page: Page) {
  return await page.evaluate(() => {
    const isVisible = (element: Element) => element.getClientRects().length > 0;
    const visible = (selector: string, root: ParentNode = document) =>
      [...root.querySelectorAll(selector)].filter(isVisible);
    const clientOf = (host: Element | undefined): string | null => {
      const written = host?.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision");
      return JSON.parse(written ?? "{}").client ?? null;
    };
    const bars = visible("[data-clientele=bar]");
    const groups = visible("[role=main] tr.zA[id]").map((row) => {
      let count = row.querySelectorAll("[data-clientele=chips]").length;
      for (let next = row.nextElementSibling; next?.matches("tr.zA.apv:not([id])"); ) {
        count += next.querySelectorAll("[data-clientele=chips]").length;
        next = next.nextElementSibling;
      }
      return count;
    });
    return {
      bars: bars.length,
      /** Right after the toolbar that is shown, outside of what scrolls. */
      isBarInPlace: bars.every(
        (bar) => bar.previousElementSibling?.matches(".G-atb") && bar.closest(".aeF") === null,
      ),
      /** The classes that say how it looks, and its direction. */
      barLook: bars.map((bar) => {
        const inner = bar.shadowRoot?.querySelector(".bar");
        const { direction } = getComputedStyle(bar);
        return [inner?.classList.contains("dark") ? "dark" : "light", direction].join(" ");
      }),
      /** Of each row. */
      groups,
      threadClients: {
        subject: clientOf(visible("[data-clientele=thread-chips]").at(-1)),
        lastMessage: clientOf(visible("[data-clientele=message-chips]").at(-1)),
      },
    };
  });
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
