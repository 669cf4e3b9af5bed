/**
 * `page.longtasks`: tasks over 50 ms that would be shorter without our JavaScript,
 * while somebody uses Gmail on a machine four times slower than this one.
 *
 * A long task counts when taking our functions out of it leaves at most 50 ms.
 * What our nodes cost in style and layout shows in the counts with and without us.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { closeTabs, openBareTab, openOurTab } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { endProfile, type Stretch, startProfile, timeWithin } from "./script-profile.ts";
import { useGmail } from "./use-gmail.ts";

const longMs = 50;
const slowdown = 4;
const samplingMicroseconds = 1_000;

interface Task {
  /** Milliseconds on the page's clock. */
  readonly start: number;
  readonly duration: number;
}

export async function measurePageLongTasks(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const bare = await watchUse(await openBareTab(stage), context.useSeconds, "");
  const ours = await watchUse(await openOurTab(stage), context.useSeconds, stage.ours.extensionOrigin);
  const because = ours.tasks.filter(
    ({ start, duration }) =>
      duration - timeWithin(ours.stretches, start * 1_000, (start + duration) * 1_000) <= longMs,
  );
  const longest = Math.max(0, ...because.map(({ duration }) => duration));
  return [
    {
      id: "page.longtasks",
      value: because.length,
      peers: { "all with us": ours.tasks.length, "all without us": bare.tasks.length },
      why: `${context.useSeconds} s of use each (five minutes with --seconds 300), ${ours.steps} steps with us, ${bare.steps} without, CPU ${slowdown}x slower; the longest because of us ${longest.toFixed(0)} ms; our code ran ${timeWithin(ours.stretches).toFixed(0)} ms`,
    },
  ];
}

interface WatchedUse {
  readonly steps: number;
  readonly tasks: readonly Task[];
  /** On the page's clock, in microseconds. */
  readonly stretches: readonly Stretch[];
}

async function watchUse(page: Page, seconds: number, origin: string): Promise<WatchedUse> {
  const session = await page.createCDPSession();
  await page.emulateCPUThrottling(slowdown);
  await page.evaluate(collectLongTasks, longMs);
  await startProfile(session, samplingMicroseconds);
  const steps = await useGmail(page, seconds);
  const profiled = origin === "" ? [] : await endProfile(session, origin);
  const tasks = await page.evaluate(() => (window as WatchedWindow).__longTasks ?? []);
  const zero = await clockOrigin(session);
  await closeTabs(page);
  return {
    steps,
    tasks,
    stretches: profiled.map(({ start, end }) => ({ start: start - zero, end: end - zero })),
  };
}

type WatchedWindow = Window & { __longTasks?: Task[] };

/** Runs in the page. */
function collectLongTasks(longerThan: number): void {
  const tasks: Task[] = [];
  (window as WatchedWindow).__longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (duration > longerThan) tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask" });
}

/** Where the page's clock began on the browser's monotonic clock, in microseconds. */
async function clockOrigin(session: CDPSession): Promise<number> {
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const started = metrics.find(({ name }) => name === "NavigationStart");
  if (started === undefined) throw new Error("The browser does not say when the page's clock began.");
  return started.value * 1_000_000;
}
