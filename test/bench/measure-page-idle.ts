/**
 * `page.idle`: how often a function of ours is called in ten seconds at rest.
 *
 * The browser's trace names the script of every function that it calls: listeners,
 * observers, timers, frames. The same trace of one change of the list must show
 * calls of ours, or it would see nothing at rest either.
 */
import type { Page } from "puppeteer-core";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { timeRows } from "./row-timer.ts";

const restSeconds = 10;
/** Whatever we put off after a change, such as a report of what was read, has happened by then. */
const settleMs = 8_000;

export async function measurePageIdle(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 100 });
  const page = await openOurTab(stage);
  const { extensionOrigin } = stage.ours;
  const inUse = await countCalls(page, extensionOrigin, async () => {
    await timeRows(page, "same page", true);
  });
  if (inUse === 0) throw new Error("The trace shows no call of ours even while rows are painted.");
  await rest(settleMs);
  const atRest = await countCalls(page, extensionOrigin, () => rest(restSeconds * 1_000));
  await closeTabs(page);
  return [
    {
      id: "page.idle",
      value: atRest,
      why: `${restSeconds} s traced, ${settleMs / 1000} s after the last change; one change of the list is ${inUse} calls`,
    },
  ];
}

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string } };
}

async function countCalls(page: Page, origin: string, use: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ["devtools.timeline"] });
  await use();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error("The browser gave no trace.");
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  return traceEvents.filter(
    ({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith(`${origin}/`) === true,
  ).length;
}
