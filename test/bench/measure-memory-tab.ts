/** `memory.tab`: what a Gmail tab holds more with us than without, after a thousand renewals of fifty rows. */
import type { Page } from "puppeteer-core";
import { renewals } from "../fake-gmail/page/change-rows.ts";
import { closeTabs, openBareTab, openOurTab, rest } from "./gmail-tab.ts";
import { heapUsage } from "./heap-usage.ts";
import type { BenchContext, Measured } from "./measurement.ts";

const renewalsBetween = 500;

export async function measureMemoryTab(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const bare = await heapsOf(await openBareTab(stage));
  const ours = await heapsOf(await openOurTab(stage));
  const more = ours.map((megabytes, index) => megabytes - (bare[index] ?? Number.NaN));
  const [atFirst = Number.NaN, halfWay = Number.NaN, inTheEnd = Number.NaN] = more;
  return [
    {
      id: "memory.tab",
      value: inTheEnd,
      peers: { "tab without us": bare.at(-1) ?? Number.NaN, "tab with us": ours.at(-1) ?? Number.NaN },
      why: `script and nodes after a collection, every kind of renewal in turn; before the first renewal ${atFirst.toFixed(2)} MB more`,
    },
    { id: "memory.tab.growth", value: inTheEnd - halfWay },
  ];
}

/** Megabytes before the first renewal, half-way, and in the end. */
async function heapsOf(page: Page): Promise<readonly number[]> {
  const session = await page.createCDPSession();
  const heaps = [await heapAtRest()];
  for (let half = 0; half < 2; half += 1) {
    await page.evaluate(renewRowsOften, renewalsBetween, renewals);
    heaps.push(await heapAtRest());
  }
  await closeTabs(page);
  return heaps;

  async function heapAtRest(): Promise<number> {
    await rest();
    const { script, nodes } = await heapUsage(session);
    return script + nodes;
  }
}

/** Runs in the page: one renewal a frame. */
async function renewRowsOften(times: number, kinds: typeof renewals): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const kind = kinds[turn % kinds.length];
    if (kind !== undefined) window.__fakeGmail?.rerender(kind);
    await new Promise(requestAnimationFrame);
  }
}
