/** What every measurement takes and gives. */
import type { BudgetId } from "./budgets.ts";
import type { Stage } from "./stage.ts";

/** One measured value, before it is held against its budget. */
export interface Measured {
  readonly id: BudgetId;
  /** In the budget's unit. */
  readonly value: number;
  /** The practical limit, measured in the same run, in the same unit. */
  readonly limit?: number;
  /** Others doing the same, measured in the same run. */
  readonly peers?: Readonly<Record<string, number>>;
  /** How it was measured, and what helps to read it. */
  readonly why?: string;
}

export interface BenchContext {
  /** The browsers, started by the first measurement that asks for them. */
  stage(): Promise<Stage>;
  /** The folder of the build that is measured. */
  readonly extensionDir: string;
  /** Seconds of scripted use for `page.longtasks`. */
  readonly useSeconds: number;
}

/** A measurement leaves a value out where what it measures is not built; it throws where it cannot measure. */
export type Measure = (context: BenchContext) => Promise<readonly Measured[]>;
