/**
 * `page.idle`: how often a function of ours is called in ten seconds at rest, beside
 * InboxSDK's in its own tab. The same trace of one change of the list must show calls,
 * or it would see nothing at rest either.
 */

import { closeTabs, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { countCalls } from "./page-trace.ts";
import { timeRows } from "./row-timer.ts";
import { openSides, type Side } from "./sides.ts";

const restSeconds = 10;
/** Whatever is put off after a change, such as a report of what was read, has happened by then. */
const settleMs = 8_000;

export async function measurePageIdle(context: BenchContext): Promise<readonly Measured[]> {
  const { ours, inboxSdk } = await openSides(await context.stage());
  const own = await watchRest(ours);
  const peer = await watchRest(inboxSdk);
  return [
    {
      id: "page.idle",
      value: own.atRest,
      peers: { InboxSDK: peer.atRest },
      why: `${restSeconds} s traced, ${settleMs / 1000} s after the last change; one change of the list is ${own.inUse} calls, of InboxSDK ${peer.inUse}`,
    },
  ];
}

async function watchRest({ open, origin, painter }: Side): Promise<{ inUse: number; atRest: number }> {
  const page = await open(50);
  const inUse = await countCalls(page, origin, async () => {
    await timeRows(page, "same page", painter);
  });
  if (inUse === 0) throw new Error(`The trace shows no call of ${painter} even while rows are labelled.`);
  await rest(settleMs);
  const atRest = await countCalls(page, origin, () => rest(restSeconds * 1_000));
  await closeTabs(page);
  return { inUse, atRest };
}
