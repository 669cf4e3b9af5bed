/**
 * `label.*.script`: the main thread's time in our JavaScript while each row gets one
 * label, beside InboxSDK's for the same rows: for mail that is new to the tab, for the
 * same mail in new rows, and for a whole tab from its opening until its rows are labelled.
 * `label.*.forced`: how often that makes the browser lay out the page before its time.
 */
import type { Page } from "puppeteer-core";
import { closeTabs, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { countForcedLayouts } from "./page-trace.ts";
import { percentile } from "./percentile.ts";
import { type Appearance, timeRows } from "./row-timer.ts";
import { endProfile, startProfile, timeWithin } from "./script-profile.ts";
import { openSides, type Side, type Sides } from "./sides.ts";
import { takeTurns } from "./take-turns.ts";

const samples = 12;
const warmUp = 3;
const loads = 7;
const forcedPages = 3;

export async function measureLabelScript(context: BenchContext): Promise<readonly Measured[]> {
  const sides = await openSides(await context.stage());
  const measured = [await scriptOfLoad(sides)];
  for (const rows of [50, 100] as const) measured.push(...(await scriptOfRows(sides, rows)));
  if (measured.some(({ id, value }) => id.includes(".script") && value === 0))
    throw new Error("The profiler saw nothing of ours.");
  return measured;
}

async function scriptOfRows({ ours, inboxSdk }: Sides, rows: 50 | 100): Promise<readonly Measured[]> {
  const pages = [await ours.open(rows), await inboxSdk.open(rows)] as const;
  const inTurn = (appearance: Appearance) =>
    takeTurns(
      samples,
      warmUp,
      () => labelProfiled(pages[0], ours, appearance),
      () => labelProfiled(pages[1], inboxSdk, appearance),
    );
  const asked = await inTurn("next page");
  const known = await inTurn("same page");
  const forced = [await countForced(pages[0], ours), await countForced(pages[1], inboxSdk)] as const;
  await closeTabs(...pages);
  const why = `medians of ${samples} lists each, in turn`;
  return [
    besideInboxSdk(`label.${rows}.script.asked`, asked, `${why}; new mail, sent to the worker`),
    besideInboxSdk(`label.${rows}.script.known`, known, `${why}; the same mail in a new table`),
    {
      id: `label.${rows}.forced`,
      value: forced[0],
      peers: { InboxSDK: forced[1] },
      why: `styles and layouts computed at a script's wish, in ${forcedPages} pages of new mail`,
    },
  ];
}

async function labelProfiled(page: Page, { painter, origin }: Side, appearance: Appearance): Promise<number> {
  const session = await page.createCDPSession();
  await startProfile(session);
  await timeRows(page, appearance, painter);
  await rest();
  const ms = timeWithin(await endProfile(session, origin));
  await session.detach();
  return ms;
}

function countForced(page: Page, { painter, origin }: Side): Promise<number> {
  return countForcedLayouts(page, origin, async () => {
    for (let turn = 0; turn < forcedPages; turn += 1) {
      await timeRows(page, "next page", painter);
      await rest();
    }
  });
}

/** The profile begins before the tab's first document does. */
async function scriptOfLoad({ ours, inboxSdk }: Sides): Promise<Measured> {
  const taken = await takeTurns(
    loads,
    1,
    () => openProfiled(ours),
    () => openProfiled(inboxSdk),
  );
  return besideInboxSdk(
    "label.load.script",
    taken,
    `${loads} tabs each, from the opening until 50 rows are labelled; compiling, both worlds of the page and forced layout included`,
  );
}

async function openProfiled({ open, origin }: Side): Promise<number> {
  let session: Awaited<ReturnType<Page["createCDPSession"]>> | undefined;
  const page = await open(50, async (fresh) => {
    session = await fresh.createCDPSession();
    await startProfile(session);
  });
  if (session === undefined) throw new Error("The tab was opened without a profile.");
  const ms = timeWithin(await endProfile(session, origin));
  await closeTabs(page);
  return ms;
}

function besideInboxSdk(
  id: Measured["id"],
  [ours, inboxSdk]: readonly [number[], number[]],
  why: string,
): Measured {
  return { id, value: percentile(ours, 0.5), limit: percentile(inboxSdk, 0.5), why };
}
