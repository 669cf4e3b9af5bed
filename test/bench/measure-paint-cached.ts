/** `paint.cached`: rows that Gmail draws anew, for mail whose decisions the paint cache holds. */
import { closeTabs, openBareTab, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { summariseTimes } from "./paint-times.ts";
import { timeRows } from "./row-timer.ts";
import { takeTurns } from "./take-turns.ts";

/** The cache is written at most every five seconds. */
const cacheWrittenMs = 6_000;

export async function measurePaintCached(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const first = await openOurTab(stage);
  await rest(cacheWrittenMs);
  await first.close();
  // A new tab knows nothing but what it reads from the cache.
  const [ours, bare] = [await openOurTab(stage), await openBareTab(stage)];
  const turns = await takeTurns(
    25,
    3,
    () => timeRows(ours, "same page", "us"),
    () => timeRows(bare, "same page", "nobody"),
  );
  await closeTabs(ours, bare);
  return summariseTimes("paint.cached", ...turns);
}
