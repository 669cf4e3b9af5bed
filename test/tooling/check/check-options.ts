/** The options of `npm run check`, read from the command line (README, "Tests that live with the rules"). */
import { parseArgs } from "node:util";
import { isZone, readInstant } from "../decide/decide-options.ts";

export interface CheckOptions {
  /** The rule set file whose tests run. */
  readonly rules: string;
  /** Whom `me` means in tests that do not say so; `null`: not given, so it is unknown. */
  readonly account: readonly string[] | null;
  /** IANA name of a zone. */
  readonly zone: string;
  /** Milliseconds since the epoch, for tests that do not say when they look. */
  readonly now: number;
  /** Absent: standard output. */
  readonly out?: string;
}

export const usage =
  "Usage: npm run -s check -- --rules FILE [--account ADDRESS]... [--zone IANA] [--now ISO] [--out FILE]";

const optionTypes = {
  rules: { type: "string" },
  account: { type: "string", multiple: true },
  zone: { type: "string", default: "UTC" },
  now: { type: "string" },
  out: { type: "string" },
} as const;

/** The options, or one sentence that says what is wrong with them. `clock`: the present time, ms since the epoch. */
export function readCheckOptions(args: readonly string[], clock: number): CheckOptions | string {
  try {
    const {
      rules,
      account = [],
      zone,
      now: written,
      out,
    } = parseArgs({ args: [...args], options: optionTypes }).values;
    if (rules === undefined) return `Give the rule set with --rules. ${usage}`;
    if (!isZone(zone)) return `--zone must be an IANA name such as Asia/Shanghai, not "${zone}".`;
    const now = written === undefined ? clock : readInstant(written);
    if (now === null) return `--now must be a time such as 2026-05-18T08:00:00Z, not "${written}".`;
    const addresses = account.flatMap((each) => each.split(",")).flatMap((each) => each.trim() || []);
    return {
      ...{ rules, zone, now },
      account: addresses.length === 0 ? null : addresses,
      ...(out === undefined ? {} : { out }),
    };
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}
