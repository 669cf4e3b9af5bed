/** `paint.cold`: new mail appears while the worker is stopped, with 1,000 and with 10,000 rules. */
import type { Page } from "puppeteer-core";
import { askEmptyWorker, emptyExtensionPage } from "./empty-extension.ts";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { timeRows } from "./row-timer.ts";
import type { Stage } from "./stage.ts";
import { takeTurns } from "./take-turns.ts";

export async function measurePaintCold(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  const empty = await stage.bare.openExtensionPage(emptyExtensionPage);
  const measured = [
    ...(await measureSize("1k", 1_000, stage, empty)),
    ...(await measureSize("10k", 10_000, stage, empty)),
  ];
  await empty.close();
  return measured;
}

async function measureSize(
  name: "1k" | "10k",
  rules: number,
  stage: Stage,
  empty: Page,
): Promise<readonly Measured[]> {
  await stage.useRules({ rules, clients: rules / 10 });
  const page = await openOurTab(stage);
  const coldRows = async () => {
    // What the last page left to be stored must not be cut off: that would be another measurement.
    await rest(700);
    await stage.ours.stopBackground();
    return (await timeRows(page, "next page", "us")).ms;
  };
  const coldAnswer = async () => {
    await stage.bare.stopBackground();
    return await askEmptyWorker(empty);
  };
  const [ours, limits] = await takeTurns(12, 1, coldRows, coldAnswer);
  await closeTabs(page);
  const why = `${ours.length} times 50 rows, ${rules} rules; the limit is an empty worker's answer`;
  return [0.5, 0.95].map((share) => ({
    id: share === 0.5 ? `paint.cold.${name}.p50` : `paint.cold.${name}.p95`,
    value: percentile(ours, share),
    limit: percentile(limits, share),
    why,
  }));
}
