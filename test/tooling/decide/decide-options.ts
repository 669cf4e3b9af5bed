/** The options of `npm run decide`, read from the command line (README, "The decide command"). */
import { parseArgs } from "node:util";

/** What is decided: a rule set over a mail file, one condition over a mail file, or a file of cases. */
export type DecideTask =
  | { readonly kind: "rules"; readonly rules: string; readonly mail: string }
  | { readonly kind: "condition"; readonly condition: string; readonly mail: string }
  | { readonly kind: "cases"; readonly cases: string };

export interface DecideOptions {
  readonly task: DecideTask;
  /** `null`: not given, so `me` is unknown. */
  readonly account: readonly string[] | null;
  /** IANA name of a zone. */
  readonly zone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly known: Known;
  /** Absent: standard output. */
  readonly out?: string;
}

/** `row`: only what a row of Gmail's list shows is known. */
export type Known = "row" | "all";

export const usage =
  "Usage: npm run -s decide -- (--rules FILE | --condition TEXT) --mail FILE [--account ADDRESS]... [--zone IANA] [--now ISO] [--known row|all] [--out FILE], or: --cases FILE [--out FILE]";

const optionTypes = {
  rules: { type: "string" },
  condition: { type: "string" },
  cases: { type: "string" },
  mail: { type: "string" },
  account: { type: "string", multiple: true },
  zone: { type: "string", default: "UTC" },
  now: { type: "string" },
  known: { type: "string", default: "all" },
  out: { type: "string" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof optionTypes }>>["values"];

/** The options, or one sentence that says what is wrong with them. `clock`: the present time, ms since the epoch. */
export function readDecideOptions(args: readonly string[], clock: number): DecideOptions | string {
  let values: Values;
  try {
    values = parseArgs({ args: [...args], options: optionTypes }).values;
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
  const { zone, known, out } = values;
  const task = taskOf(values);
  if (typeof task === "string") return `${task} ${usage}`;
  if (!isZone(zone)) return `--zone must be an IANA name such as Asia/Shanghai, not "${zone}".`;
  if (!isKnown(known)) return `--known must be row or all, not "${known}".`;
  const now = values.now === undefined ? clock : readInstant(values.now);
  if (now === null) return `--now must be a time such as 2026-05-18T08:00:00Z, not "${values.now}".`;
  return {
    task,
    account: accountsOf(values.account),
    zone,
    now,
    known,
    ...(out === undefined ? {} : { out }),
  };
}

function taskOf({ rules, condition, cases, mail }: Values): DecideTask | string {
  if ([rules, condition, cases].filter((each) => each !== undefined).length !== 1) {
    return "Give exactly one of --rules, --condition and --cases.";
  }
  if (cases !== undefined) {
    return mail === undefined ? { kind: "cases", cases } : "A file of --cases brings its own mail.";
  }
  if (mail === undefined) return "Give the mail to decide with --mail.";
  if (rules !== undefined) return { kind: "rules", rules, mail };
  return { kind: "condition", condition: condition ?? "", mail };
}

/** Each `--account` may hold several addresses with commas between them. */
function accountsOf(given: readonly string[] | undefined): string[] | null {
  const addresses = (given ?? []).flatMap((each) => each.split(",")).map((each) => each.trim());
  const present = addresses.filter((each) => each !== "");
  return present.length > 0 ? present : null;
}

/** Whether the text names a time zone that this Node knows. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    // Expected: a RangeError for a name that is no zone.
    return false;
  }
}

export function isKnown(text: unknown): text is Known {
  return text === "row" || text === "all";
}

/** Milliseconds since the epoch of an ISO 8601 time with zone, or of a day, which begins in UTC; `null` for others. */
export function readInstant(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
