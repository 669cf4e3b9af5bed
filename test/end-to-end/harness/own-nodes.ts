/** What is in our nodes in Gmail: they have open shadow roots, which Gmail's own world can look into as a test does. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { type Priority, priorities } from "../../../lib/core/rules/rule-set.ts";
import { readShownList, type ShownList, type ShownRow } from "../../tooling/report/painted-page.ts";

export type OwnNode = "bar" | "panel" | "queue" | "chips" | "thread-chips" | "row-tool" | "compose";

/** How many nodes of this name are in the document. */
export function countNodes(page: Page, name: OwnNode): Promise<number> {
  return page.evaluate((one) => document.querySelectorAll(`[data-clientele="${one}"]`).length, name);
}

/** The words of an element in the first node of this name; `null`: there is no such element. */
export function textIn(page: Page, name: OwnNode, selector: string): Promise<string | null> {
  return page.evaluate(
    (one, inner) =>
      document.querySelector(`[data-clientele="${one}"]`)?.shadowRoot?.querySelector(inner)?.textContent ??
      null,
    name,
    selector,
  );
}

/** The name of what has the focus in the first node of this name; `null`: nothing in there. */
export function focusedIn(page: Page, name: OwnNode): Promise<string | null> {
  return page.evaluate((one) => {
    const focused = document.querySelector(`[data-clientele="${one}"]`)?.shadowRoot?.activeElement;
    return focused?.getAttribute("aria-label") ?? focused?.textContent ?? null;
  }, name);
}

/** What is written on the chips of the open thread; `null`: it has none. */
export async function threadDecision(page: Page): Promise<ShownRow["decision"]> {
  const written = await page.evaluate(() =>
    document
      .querySelector("[data-clientele=thread-chips]")
      ?.shadowRoot?.querySelector("[data-decision]")
      ?.getAttribute("data-decision"),
  );
  return written === null || written === undefined ? null : JSON.parse(written);
}

/** The visible list, once its bar counts what its rows say. */
export async function settledList(page: Page): Promise<ShownList> {
  let list = await readShownList(page);
  await expect
    .poll(
      async () => {
        list = await readShownList(page);
        return list.bar;
      },
      { timeout: 5_000, message: "The bar does not count what the rows say." },
    )
    .toSatisfy((bar) => JSON.stringify(bar) === JSON.stringify(countsOf(list.rows)));
  return list;
}

/** How many rows of each priority there are; rows that are not painted count nowhere. */
export function countsOf(rows: readonly ShownRow[]): Readonly<Record<Priority, number>> {
  const count = (priority: Priority) => rows.filter(({ decision }) => decision?.priority === priority).length;
  return Object.fromEntries(priorities.map((one) => [one, count(one)])) as Record<Priority, number>;
}
