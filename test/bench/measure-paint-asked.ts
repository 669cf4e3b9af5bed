/** `paint.asked`: pages of mail never seen before, decided by the warm worker. */
import { closeTabs, openBareTab, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { summariseTimes } from "./paint-times.ts";
import { timeRows } from "./row-timer.ts";
import { takeTurns } from "./take-turns.ts";

export async function measurePaintAsked(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const [ours, bare] = [await openOurTab(stage), await openBareTab(stage)];
  const turns = await takeTurns(
    25,
    3,
    async () => {
      await rest();
      return await timeRows(ours, "next page", "us");
    },
    async () => {
      await rest();
      return await timeRows(bare, "next page", "nobody");
    },
  );
  await closeTabs(ours, bare);
  return summariseTimes("paint.asked", ...turns);
}
