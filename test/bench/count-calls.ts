/**
 * How often a function of an extension is called by the browser, from its trace: it
 * names the script of every function that it calls: listeners, observers, timers, frames.
 */
import type { Page } from "puppeteer-core";

export interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** `origin`: of the extension. */
export async function countCalls(page: Page, origin: string, use: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ["devtools.timeline"] });
  await use();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error("The browser gave no trace.");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return callsOf(traceEvents, origin);
}

export function callsOf(events: readonly TraceEvent[], origin: string): number {
  return events.filter(
    ({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith(`${origin}/`) === true,
  ).length;
}
