/**
 * `scroll.frames`, `paging.frames`: frames that are dropped while a list of a hundred
 * rows is scrolled, and while its pages are turned, on a machine four times slower
 * than this one: with us, with InboxSDK, and with nobody, in turn.
 *
 * What the page drops by itself is the limit: a page of a hundred new rows takes
 * longer than a frame whoever labels them.
 */
import type { Page } from "puppeteer-core";
import { droppedFrames } from "./dropped-frames.ts";
import { closeTabs, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { openSides } from "./sides.ts";
import { takeTurns } from "./take-turns.ts";

const slowdown = 4;
const rows = 100;
const scrolls = 12;
/** Frames of one scroll, and what each moves in CSS pixels. */
const scrollFrames = 60;
const scrollStep = 30;
const pageTurns = 10;
/** Frames that are watched after a page was turned: more than anybody's labels take. */
const turnFrames = 30;

export async function measureFrames(context: BenchContext): Promise<readonly Measured[]> {
  const { ours, inboxSdk, bare } = await openSides(await context.stage());
  const pages = [await ours.open(rows), await inboxSdk.open(rows), await bare.open(rows)] as const;
  for (const page of pages) await page.emulateCPUThrottling(slowdown);
  const scrolled = await inTurn(pages, scrolls, scrollOnce);
  const turned = await inTurn(pages, pageTurns, turnOnce);
  await closeTabs(...pages);
  return [
    {
      id: "scroll.frames",
      ...mediansOf(scrolled),
      why: `of ${scrollFrames}, a median of ${scrolls} scrolls of ${rows} rows, CPU ${slowdown}x slower`,
    },
    {
      id: "paging.frames",
      ...mediansOf(turned),
      why: `a median of ${pageTurns} pages of ${rows} new rows, CPU ${slowdown}x slower`,
    },
  ];
}

type Dropped = readonly [number[], number[], number[]];
type Pages = readonly [Page, Page, Page];

function inTurn(
  [ours, inboxSdk, bare]: Pages,
  times: number,
  measure: (page: Page) => Promise<number>,
): Promise<Dropped> {
  return takeTurns(
    times,
    1,
    () => measure(ours),
    () => measure(inboxSdk),
    () => measure(bare),
  );
}

async function scrollOnce(page: Page): Promise<number> {
  // Frames are drawn in the tab that is in front.
  await page.bringToFront();
  await rest();
  return droppedFrames(await page.evaluate(scrollAndTime, scrollFrames, scrollStep));
}

async function turnOnce(page: Page): Promise<number> {
  await page.bringToFront();
  await rest();
  return droppedFrames(await page.evaluate(turnAndTime, turnFrames));
}

/** Runs in the page: down for half of the frames and up again; the time of each frame. */
async function scrollAndTime(frames: number, step: number): Promise<number[]> {
  const list = document.querySelector("[role=main] tr.zA[id]")?.closest(".Tm");
  if (list === null || list === undefined || list.scrollHeight <= list.clientHeight)
    throw new Error("The list does not scroll.");
  const times: number[] = [];
  for (let frame = 0; frame <= frames; frame += 1) {
    times.push(await new Promise<number>(requestAnimationFrame));
    list.scrollBy(0, frame < frames / 2 ? step : -step);
  }
  return times;
}

/** Runs in the page: asks for the next page of mail and goes on until it has been shown for a while. */
async function turnAndTime(frames: number): Promise<number[]> {
  const first = document.querySelector("[role=main] tr.zA[id]");
  window.__fakeGmail?.nextPage();
  const times: number[] = [];
  let left = frames;
  while (left > 0) {
    times.push(await new Promise<number>(requestAnimationFrame));
    if (first?.isConnected !== true) left -= 1;
  }
  return times;
}

function mediansOf(dropped: Dropped): Pick<Measured, "value" | "limit" | "peers"> {
  const [ours, inboxSdk, bare] = dropped.map((side) => percentile(side, 0.5)) as [number, number, number];
  return { value: ours, limit: bare, peers: { InboxSDK: inboxSdk } };
}
