/**
 * The last fifty failures that no answer told of: when, where, and a code;
 * never what the mail or the rules said. Kept for the browser's session, because
 * the worker that met them may be gone when somebody asks, and read by our own
 * pages without it.
 */
import type { ReportProblem } from "../app/ports.ts";

export interface Problem {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** A code of ours, or the class of an error. */
  readonly code: string;
  /** The name of a request, an alarm or a piece of work. */
  readonly where: string;
}

/** `storage.session`, or as much of it as is needed here. */
export interface ProblemArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export const problemLogKey = "problems";
const length = 50;

export function createProblemLog(area: ProblemArea, now: () => number): ReportProblem {
  let last: Promise<void> = Promise.resolve();
  const append = async (problem: Problem): Promise<void> => {
    const earlier = await readProblems(area);
    await area.set({ [problemLogKey]: [...earlier, problem].slice(-length) });
  };
  return (code, where) => {
    // Expected: session storage is full or gone. A log that cannot be kept is not worth a failure.
    last = last.then(() => append({ at: now(), code: code.slice(0, 100), where })).catch(() => {});
  };
}

/** Oldest first; what makes no sense is left out. */
export async function readProblems(area: Pick<ProblemArea, "get">): Promise<readonly Problem[]> {
  const stored = (await area.get(problemLogKey))[problemLogKey];
  return Array.isArray(stored) ? stored.filter(isProblem) : [];
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const { at, code, where } = value as Partial<Record<keyof Problem, unknown>>;
  return typeof at === "number" && typeof code === "string" && typeof where === "string";
}
