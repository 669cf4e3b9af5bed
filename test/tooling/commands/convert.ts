/**
 * `npm run -s convert`: another program's rules as a rule set, or rules as Gmail's filters or as a Sieve script, with no browser.
 *
 * What was made goes to standard output (or to `--out`); what could not be converted goes to standard error, one JSON
 * object a line. Exit code 0: converted; 1: the file cannot be used; 2: wrong options.
 */
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { intakeLimits } from "../../../lib/core/interchange/intake-limits.ts";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeGmailFilters } from "../../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import { readRuleFile } from "../../../lib/core/interchange/rule-files/read-rule-file.ts";
import { ruleOfImported } from "../../../lib/core/interchange/rule-files/rule-of-imported.ts";
import { writeSieve } from "../../../lib/core/interchange/rule-files/sieve/write-sieve.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { dayOf } from "../../../lib/core/shared/calendar-day.ts";
import { type ConvertOptions, readConvertOptions } from "../convert/convert-options.ts";

/** Runs the command; gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readConvertOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n`);
    return 2;
  }
  const bytes = await bytesOf(options.file);
  if (typeof bytes === "string") {
    process.stderr.write(`${options.file} could not be read: ${bytes}.\n`);
    return 1;
  }
  const set = setOf(bytes, options.file);
  const text = set === null ? null : textOf(set, options);
  if (text === null) return 1;
  if (options.out === undefined) process.stdout.write(text);
  else await writeFile(options.out, text);
  return 0;
}

function tell(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** A sentence where there is no such file. What is too large is cut just above the limit, and refused for it. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    return size > intakeLimits.bytes ? new Uint8Array(intakeLimits.bytes + 1) : await readFile(path);
  } catch (error) {
    // Expected: no such file, or no right to read it.
    return error instanceof Error ? error.message : String(error);
  }
}

/** `null`: refused, which was told. */
function setOf(bytes: Uint8Array, path: string): RuleSet | null {
  const own = readRuleSet(bytes);
  if (own.ok) return own.set;
  if (own.error.code.startsWith("set.") && own.error.code !== "set.otherFormat") {
    tell({ refused: own.error.code, params: own.error.params });
    return null;
  }
  const read = readRuleFile(bytes, basename(path));
  if (!read.ok) {
    tell({ refused: read.code, params: read.params });
    return null;
  }
  const rules = read.rules.flatMap((imported, index) => {
    const rule = ruleOfImported(imported, `rule-${index + 1}`);
    for (const loss of imported.losses)
      tell({ rule: rule?.id ?? null, name: rule?.name ?? imported.name, ...loss });
    return rule ?? [];
  });
  for (const loss of read.losses) tell({ rule: null, ...loss });
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "converted",
    name: "Converted rules",
    clients: [],
    rules,
  };
}

/** `null`: it cannot be written, which was told. */
function textOf(set: RuleSet, { to, risky }: ConvertOptions): string | null {
  if (to === "rules") return writeRuleSet(set);
  const ruleIds = set.rules.map(({ id }) => id);
  const now = Date.now();
  if (to === "sieve") return sieveOf(set, ruleIds, now);
  const written = writeGmailFilters({ set, ruleIds, risky, now });
  for (const { id, name, losses } of written.rules)
    for (const loss of losses) tell({ rule: id, name, ...loss });
  if (written.ok) return written.text;
  tell({ refused: written.code, params: written.params });
  return null;
}

function sieveOf(set: RuleSet, ruleIds: readonly string[], now: number): string {
  const zone = "UTC";
  const { text, losses } = writeSieve({ set, ruleIds, clock: { now, zone, day: dayOf(now, zone) } });
  for (const { ruleId, ...loss } of losses) {
    tell({ rule: ruleId, name: set.rules.find(({ id }) => id === ruleId)?.name ?? "", ...loss });
  }
  return text;
}
