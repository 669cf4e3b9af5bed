/** What axe finds wrong with a page for people who do not see it, or not well. */
import axe from "axe-core";
import type { Page } from "puppeteer-core";

/**
 * Ids of the broken rules of impact serious or worse, each with the first element that breaks it.
 * `within`: what this selector finds, shadow roots included. The driver puts axe into the page: the policy of our own pages lets in no script from anywhere.
 */
export async function seriousFaults(page: Page, within = "html"): Promise<readonly string[]> {
  await page.bringToFront();
  await page.evaluate(`${axe.source}; undefined`);
  const { faults, passes } = await page.evaluate(async (part) => {
    const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations, passes: passed } = await inPage.run(part);
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return { faults: serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passes: passed.length };
  }, within);
  if (passes < 5) throw new Error(`axe looked at nearly nothing: ${passes} rules passed.`);
  return faults;
}
