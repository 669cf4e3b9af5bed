/** The options of `npm run audit`, read from the command line (README, "The rule set file"). */
import { parseArgs } from "node:util";
import { isZone, readInstant } from "../decide/decide-options.ts";

export interface AuditOptions {
  readonly rules: string;
  /** Absent: no mail was seen. */
  readonly mail?: string;
  /** `null`: not given. */
  readonly account: readonly string[] | null;
  readonly ownDomains: readonly string[];
  /** IANA name of a zone. */
  readonly zone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Absent: as many as the mail covers. */
  readonly days?: number;
  /** Absent: standard output. */
  readonly out?: string;
}

const usage =
  "Usage: npm run -s audit -- --rules FILE [--mail FILE] [--account ADDRESS]... [--own-domain DOMAIN]... [--days N] [--zone IANA] [--now ISO] [--out FILE]";

const optionTypes = {
  rules: { type: "string" },
  mail: { type: "string" },
  account: { type: "string", multiple: true },
  "own-domain": { type: "string", multiple: true },
  days: { type: "string" },
  zone: { type: "string", default: "UTC" },
  now: { type: "string" },
  out: { type: "string" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof optionTypes }>>["values"];

/** The options, or one sentence that says what is wrong with them. `clock`: the present time, ms since the epoch. */
export function readAuditOptions(args: readonly string[], clock: number): AuditOptions | string {
  let values: Values;
  try {
    values = parseArgs({ args: [...args], options: optionTypes }).values;
  } catch (error) {
    // Expected: a TypeError of parseArgs that names the unknown or incomplete option.
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
  const { rules, mail, zone, out } = values;
  if (rules === undefined) return `Give the rule set to look through with --rules. ${usage}`;
  if (!isZone(zone)) return `--zone must be an IANA name such as Asia/Shanghai, not "${zone}".`;
  const days = Number(values.days);
  if (days !== undefined && (!Number.isInteger(days) || days < 1))
    return `--days must be a whole number of days, not "${values.days}".`;
  const now = values.now === undefined ? clock : readInstant(values.now);
  if (now === null) return `--now must be a time such as 2026-05-18T08:00:00Z, not "${values.now}".`;
  const account = listOf(values.account);
  return {
    rules,
    account: account.length === 0 ? null : account,
    ownDomains: listOf(values["own-domain"]),
    zone,
    now,
    ...(days === undefined ? {} : { days }),
    ...(mail === undefined ? {} : { mail }),
    ...(out === undefined ? {} : { out }),
  };
}

/** Each may hold several with commas between them. */
function listOf(given: readonly string[] | undefined): readonly string[] {
  return (given ?? []).flatMap((each) => each.split(",")).flatMap((each) => each.trim() || []);
}
