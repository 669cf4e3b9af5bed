/** Makes the entries of bench.json: measured values held against their budgets. */
import { type BudgetId, budgets, type Judgement, judge } from "./budgets.ts";
import type { Measured } from "./measurement.ts";

/** One entry of bench.json. */
export interface BenchEntry {
  readonly id: BudgetId;
  /** `null`: it could not be measured, `why` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string;
  /** `null`: it cannot be said. */
  readonly holds: boolean | null;
  readonly limit?: number;
  readonly peers?: Readonly<Record<string, number>>;
  readonly why?: string;
}

/** Numbers keep as many digits as say something. */
export function entryOf({ id, value, limit, peers, why }: Measured): BenchEntry {
  const budget = budgets[id];
  const judgement = judge(budget, value, limit);
  return {
    id,
    value: rounded(value),
    unit: budget.unit,
    goal: budget.goal,
    holds: judgement === "unknown" ? null : judgement === "holds",
    ...(limit === undefined ? {} : { limit: rounded(limit) }),
    ...(peers === undefined ? {} : { peers: mapValues(peers, rounded) }),
    ...(why === undefined ? {} : { why }),
  };
}

/** An entry for what could not be measured. */
export function failedEntry(id: BudgetId, error: unknown): BenchEntry {
  const { unit, goal } = budgets[id];
  const why = error instanceof Error ? error.message : String(error);
  return { id, value: null, unit, goal, holds: null, why };
}

export function judgementOf({ id, value, limit }: BenchEntry): Judgement {
  return judge(budgets[id], value, limit);
}

/** Whether the command has to fail: a budget missed by more than a factor of two, or one of which nothing is known. */
export function failsBuild(entries: readonly BenchEntry[]): boolean {
  return entries.some((entry) => ["missedByMoreThanTwo", "unknown"].includes(judgementOf(entry)));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function mapValues(
  values: Readonly<Record<string, number>>,
  change: (value: number) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
