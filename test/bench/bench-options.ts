/** The options of `npm run bench`. */
import { parseArgs } from "node:util";
import type { BudgetId } from "./budgets.ts";

export interface BenchOptions {
  /** Ids or beginnings of ids, such as `paint.cold`; empty: everything. */
  readonly only: readonly string[];
  /** Seconds of scripted use for `page.longtasks`. */
  readonly seconds: number;
}

const usage = "Usage: npm run bench -- [--only ID[,ID]] [--seconds 5..3600]";

const optionTypes = {
  only: { type: "string", default: "" },
  seconds: { type: "string", default: "30" },
} as const;

/** The options, or one sentence that says what is wrong with them. `ids`: all that can be asked for. */
export function readBenchOptions(args: readonly string[], ids: readonly BudgetId[]): BenchOptions | string {
  let values: { readonly only: string; readonly seconds: string };
  try {
    values = parseArgs({ args: [...args], options: optionTypes }).values;
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
  const only = values.only.split(",").filter((id) => id !== "");
  const unknown = only.filter((wanted) => !ids.some((id) => isAskedFor(id, [wanted])));
  if (unknown.length > 0)
    return `There is no budget ${unknown.join(", ")}. The budgets are: ${ids.join(", ")}.`;
  const seconds = /^\d{1,4}$/.test(values.seconds) ? Number(values.seconds) : 0;
  if (seconds < 5 || seconds > 3_600) return `--seconds must be a whole number from 5 to 3600. ${usage}`;
  return { only, seconds };
}

/** Whole parts of an id count: `paint.cold.1` asks for nothing, `paint.cold.1k` for both of its values. */
export function isAskedFor(id: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((wanted) => id === wanted || id.startsWith(`${wanted}.`));
}
