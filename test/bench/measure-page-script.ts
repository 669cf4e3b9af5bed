/** `page.script`: our JavaScript for fifty new rows: observe, read, ask, paint. */
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { timeRows } from "./row-timer.ts";
import { endProfile, startProfile, timeWithin } from "./script-profile.ts";

const samples = 20;
const warmUp = 3;

export async function measurePageScript(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const page = await openOurTab(stage);
  const session = await page.createCDPSession();
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    await startProfile(session);
    await timeRows(page, "next page", "us");
    await rest();
    times.push(timeWithin(await endProfile(session, stage.ours.extensionOrigin)));
  }
  await closeTabs(page);
  const steady = times.slice(warmUp);
  if (steady.every((ms) => ms === 0)) throw new Error("The profiler saw nothing of ours.");
  const why = `${samples} pages of new mail, worker warm, all our code on the stack, forced layout included; first page ${times[0]?.toFixed(1)} ms`;
  return [
    { id: "page.script.p50", value: percentile(steady, 0.5), why },
    { id: "page.script.p95", value: percentile(steady, 0.95) },
  ];
}
