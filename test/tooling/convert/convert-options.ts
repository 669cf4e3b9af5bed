/** The options of `npm run convert`, read from the command line (README, "The convert command"). */
import { parseArgs } from "node:util";

const targets = ["rules", "gmail", "sieve"] as const;
type ConvertTarget = (typeof targets)[number];

export interface ConvertOptions {
  readonly file: string;
  readonly to: ConvertTarget;
  /** Forwards, deletes and answers go back to Gmail, too. */
  readonly risky: boolean;
  /** Absent: standard output. */
  readonly out?: string;
}

const usage = "Usage: npm run -s convert -- --file FILE [--to rules|gmail|sieve] [--risky] [--out FILE]";

/** The options, or one sentence that says what is wrong with them. */
export function readConvertOptions(args: readonly string[]): ConvertOptions | string {
  const options = {
    file: { type: "string" },
    to: { type: "string", default: "rules" },
    risky: { type: "boolean", default: false },
    out: { type: "string" },
  } as const;
  try {
    const { file, to, risky, out } = parseArgs({ args: [...args], options }).values;
    const target = targets.find((one) => one === to);
    if (file === undefined) return `Give the file to convert with --file. ${usage}`;
    if (target === undefined) return `--to must be one of ${targets.join(", ")}, not "${to}". ${usage}`;
    return { file, to: target, risky, ...(out === undefined ? {} : { out }) };
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}
