/**
 * `label.50.*`, `label.100.*`: one label on each of so many rows, by us, by InboxSDK
 * and by nobody, in turn: from the rows' appearance to the end of the frame that shows
 * all labels, and how often the browser laid out the page for that.
 */
import type { Page } from "puppeteer-core";
import { closeTabs, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { type Appearance, timeRows } from "./row-timer.ts";
import { openSides, type Side, type Sides } from "./sides.ts";
import { takeTurns } from "./take-turns.ts";

const samples = 20;
const warmUp = 3;
/** The cache is written at most every five seconds. */
const cacheWrittenMs = 6_000;

interface Labelling {
  readonly ms: number;
  readonly frames: number;
  /** Layouts until the page was at rest again. */
  readonly layouts: number;
}

export async function measureLabel(context: BenchContext): Promise<readonly Measured[]> {
  const sides = await openSides(await context.stage());
  const measured: Measured[] = [];
  for (const rows of [50, 100] as const) {
    const asked = await labellings(sides, rows, "next page");
    await rest(cacheWrittenMs);
    // New tabs: they know nothing but what they read from the cache.
    const cached = await labellings(sides, rows, "same page");
    measured.push(timesOf(`label.${rows}.cached`, cached), timesOf(`label.${rows}.asked`, asked), {
      id: `label.${rows}.layouts`,
      ...medians(asked, ({ layouts }) => layouts),
      why: "layouts from the appearance of new mail until the page is at rest",
    });
  }
  return measured;
}

type Taken = readonly [Labelling[], Labelling[], Labelling[]];

async function labellings(sides: Sides, rows: number, appearance: Appearance): Promise<Taken> {
  const { ours, inboxSdk, bare } = sides;
  const pages = [await ours.open(rows), await inboxSdk.open(rows), await bare.open(rows)] as const;
  const taken = await takeTurns(
    samples,
    warmUp,
    () => labelOnce(pages[0], ours, appearance),
    () => labelOnce(pages[1], inboxSdk, appearance),
    () => labelOnce(pages[2], bare, appearance),
  );
  await closeTabs(...pages);
  return taken;
}

async function labelOnce(page: Page, { painter }: Side, appearance: Appearance): Promise<Labelling> {
  const before = await layoutsSoFar(page);
  const { ms, frames } = await timeRows(page, appearance, painter);
  await rest();
  return { ms, frames, layouts: (await layoutsSoFar(page)) - before };
}

async function layoutsSoFar(page: Page): Promise<number> {
  const { LayoutCount = Number.NaN } = await page.metrics();
  return LayoutCount;
}

function timesOf(id: Measured["id"], taken: Taken): Measured {
  const frames = taken.map((side) =>
    percentile(
      side.map((one) => one.frames),
      0.5,
    ),
  );
  return {
    id,
    ...medians(taken, ({ ms }) => ms),
    why: `${samples} times each, in turn; median frames: ours ${frames[0]}, InboxSDK ${frames[1]}`,
  };
}

/** The limit is the page that nobody labels. */
function medians(
  [ours, inboxSdk, bare]: Taken,
  pick: (one: Labelling) => number,
): Pick<Measured, "value" | "limit" | "peers"> {
  const median = (side: readonly Labelling[]) => percentile(side.map(pick), 0.5);
  return { value: median(ours), limit: median(bare), peers: { InboxSDK: median(inboxSdk) } };
}
