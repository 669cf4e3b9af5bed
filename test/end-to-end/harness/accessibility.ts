/** What axe finds wrong with a page for people who do not see it, or not well. */
import axe from "axe-core";
import type { Page } from "puppeteer-core";

/**
 * Ids of the broken rules of impact serious or worse, each with the first element that breaks it.
 * The driver puts axe into the page: the policy of our own pages lets in no script from anywhere.
 * `within`: looks at this element only, and into its shadow root.
 */
export async function seriousFaults(page: Page, within?: string): Promise<readonly string[]> {
  await page.bringToFront();
  await page.evaluate(`${axe.source}; undefined`);
  const { faults, passes } = await page.evaluate(async (selector) => {
    const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations, passes: passed } = await inPage.run(selector ?? document);
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return { faults: serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passes: passed.length };
  }, within);
  if (passes < 5) throw new Error(`axe looked at nearly nothing: ${passes} rules passed.`);
  return faults;
}
