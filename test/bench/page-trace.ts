/** What the browser's own trace of a tab says about an extension. */
import type { Page } from "puppeteer-core";

interface StackFrame {
  readonly url?: string;
}

export interface TraceEvent {
  readonly name: string;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly stackTrace?: readonly StackFrame[] };
  };
}

/** Which script asked for a layout is told only where stacks are recorded, which slows the page down. */
const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"];

/** How often the browser called a function of `origin` (the extension's) meanwhile: listeners, observers, timers, frames. */
export async function countCalls(page: Page, origin: string, use: () => Promise<void>): Promise<number> {
  return callsOf(await traceOf(page, categories.slice(0, 1), use), origin);
}

/**
 * How often a script of `origin` made the browser compute styles or lay out the page
 * before its time. Throws where the page itself, which scrolls a new list to its top,
 * seems never to do so: then the trace tells nothing.
 */
export async function countForcedLayouts(
  page: Page,
  origin: string,
  use: () => Promise<void>,
): Promise<number> {
  const events = await traceOf(page, categories, use);
  if (forcedLayoutsOf(events, new URL(page.url()).origin) === 0)
    throw new Error("The trace does not say who asked for a layout.");
  return forcedLayoutsOf(events, origin);
}

async function traceOf(
  page: Page,
  recorded: readonly string[],
  use: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: [...recorded] });
  await use();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error("The browser gave no trace.");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return traceEvents;
}

/** A trace is of the whole browser: what the worker does at its alarms is no call in the tab. */
export function callsOf(events: readonly TraceEvent[], origin: string): number {
  return events.filter(
    ({ name, args }) =>
      name === "FunctionCall" && isOf(origin, args?.data) && !args?.data?.url?.endsWith("/background.js"),
  ).length;
}

/** A layout that waits for its frame has no script on its stack. */
export function forcedLayoutsOf(events: readonly TraceEvent[], origin: string): number {
  return events.filter(
    ({ name, args }) =>
      (name === "Layout" || name === "UpdateLayoutTree") &&
      args?.beginData?.stackTrace?.some((frame) => isOf(origin, frame)) === true,
  ).length;
}

function isOf(origin: string, place: StackFrame | undefined): boolean {
  return place?.url?.startsWith(`${origin}/`) === true;
}
