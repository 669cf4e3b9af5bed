/** `memory.tab`: what a Gmail tab holds more with us than without, after a thousand renewals of fifty rows. */
import type { Page } from "puppeteer-core";
import { renewals } from "../fake-gmail/page/change-rows.ts";
import { closeTabs, rest } from "./gmail-tab.ts";
import { heapUsage } from "./heap-usage.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { openSides, type Side } from "./sides.ts";

const renewalsBetween = 500;
const rows = 50;

export async function measureMemoryTab(context: BenchContext): Promise<readonly Measured[]> {
  const { ours, inboxSdk, bare } = await openSides(await context.stage());
  const without = await heapsOf(await bare.open(rows));
  const more = async (side: Side) =>
    (await heapsOf(await side.open(rows))).map(
      (megabytes, index) => megabytes - (without[index] ?? Number.NaN),
    );
  const [atFirst = Number.NaN, halfWay = Number.NaN, inTheEnd = Number.NaN] = await more(ours);
  const [peerAtFirst = Number.NaN, peerHalfWay = Number.NaN, peerInTheEnd = Number.NaN] =
    await more(inboxSdk);
  return [
    {
      id: "memory.tab",
      value: inTheEnd,
      peers: { InboxSDK: peerInTheEnd, "whole tab without us": without.at(-1) ?? Number.NaN },
      why: `script and nodes after a collection, ${rows} rows with one label each, every kind of renewal in turn; before the first renewal ${atFirst.toFixed(2)} MB more, InboxSDK ${peerAtFirst.toFixed(2)}`,
    },
    {
      id: "memory.tab.growth",
      value: inTheEnd - halfWay,
      peers: { InboxSDK: peerInTheEnd - peerHalfWay },
    },
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

  /** The least of a few looks: what the browser has not yet let go of goes with the next collection. */
  async function heapAtRest(): Promise<number> {
    const looks: number[] = [];
    for (let look = 0; look < 3; look += 1) {
      await rest(500);
      const { script, nodes } = await heapUsage(session);
      looks.push(script + nodes);
    }
    return Math.min(...looks);
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
