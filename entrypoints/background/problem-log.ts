/**
 * The last fifty failures that no answer told of: when, where, and a code;
 * never what the mail or the rules said. Kept for the browser's session, because
 * the worker that met them may be gone when somebody asks.
 */
import { browser } from "wxt/browser";
import type { ReportProblem } from "../../lib/app/ports.ts";

export interface Problem {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly code: string;
  readonly where: string;
}

export const problemLogKey = "problems";
const length = 50;

export function createProblemLog(now: () => number): ReportProblem {
  let last: Promise<void> = Promise.resolve();
  return (code, where) => {
    // Expected: session storage is full or gone. A log that cannot be kept is not worth a failure.
    last = last.then(() => append({ at: now(), code: code.slice(0, 100), where })).catch(() => {});
  };
}

async function append(problem: Problem): Promise<void> {
  const stored = (await browser.storage.session.get(problemLogKey))[problemLogKey];
  const earlier: unknown[] = Array.isArray(stored) ? stored : [];
  await browser.storage.session.set({ [problemLogKey]: [...earlier, problem].slice(-length) });
}
