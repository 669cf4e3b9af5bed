/** `page.style`: style and layout that fifty rows cost more with us than without. */
import type { Page } from "puppeteer-core";
import { closeTabs, openBareTab, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { type Painter, timeRows } from "./row-timer.ts";
import { takeTurns } from "./take-turns.ts";

export async function measurePageStyle(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const [ours, bare] = [await openOurTab(stage), await openBareTab(stage)];
  const [withUs, without] = await takeTurns(
    20,
    3,
    () => styleOfNextPage(ours, "us"),
    () => styleOfNextPage(bare, "nobody"),
  );
  await closeTabs(ours, bare);
  const limit = percentile(without, 0.5);
  const total = percentile(withUs, 0.5);
  return [
    {
      id: "page.style",
      value: total - limit,
      peers: { "page without us": limit, "page with us": total },
      why: `medians of ${withUs.length} pages of new mail each, in turn`,
    },
  ];
}

/** Milliseconds of style and layout from the old page of the list to the new one at rest. */
async function styleOfNextPage(page: Page, painter: Painter): Promise<number> {
  const before = await styleSoFar(page);
  await timeRows(page, "next page", painter);
  await rest();
  return (await styleSoFar(page)) - before;
}

async function styleSoFar(page: Page): Promise<number> {
  const { LayoutDuration = 0, RecalcStyleDuration = 0 } = await page.metrics();
  return (LayoutDuration + RecalcStyleDuration) * 1000;
}
