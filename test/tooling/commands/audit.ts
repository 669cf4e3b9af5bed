/**
 * `npm run -s audit`: what is wrong with a rule set, with no browser.
 *
 * One finding a line on standard output (or in `--out`), as JSON, with its `severity`: a `note` says of
 * rules that do what they should that they say it in more words, or wait for a conversation to be opened. Everything for people
 * goes to standard error. Exit code 0: the set was looked through, whatever was found;
 * 1: a file cannot be used; 2: wrong options.
 */
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import { severityOf } from "../../../lib/core/audit/finding.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { type AuditOptions, readAuditOptions } from "../audit/audit-options.ts";
import { openRuleSet } from "../decide/open-rule-set.ts";
import { LinesError } from "../decide/read-lines.ts";
import { readMail } from "../decide/read-mail.ts";
import { writeLines } from "../decide/write-lines.ts";

/** Runs the command; gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readAuditOptions(args, Date.now());
  if (typeof options === "string") return say(options, 2);
  const opened = await openRuleSet(options.rules);
  if (typeof opened === "string") return say(opened, 1);
  const seen = await readSeen(options);
  if (typeof seen === "string") return say(seen, 1);
  const { account, ownDomains, zone, now, days = daysCovered(seen, now) } = options;
  const report = auditRuleSet({ set: opened.set, now, zone, account, ownDomains, seen, days });
  const rated = report.findings.map((finding) => ({ severity: severityOf(finding), ...finding }));
  const notes = rated.filter(({ severity }) => severity === "note").length;
  const failure = await writeLines(eachOf(rated), options.out);
  if (failure !== null) return say(`The findings could not be written: ${failure}.`, 1);
  return say(
    `${report.rules} rules were looked through with ${report.messages} messages: ${rated.length} findings, ${notes} of them notes.`,
    0,
  );
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

async function readSeen({ mail, now }: AuditOptions): Promise<readonly MessageFacts[] | string> {
  const seen: MessageFacts[] = [];
  if (mail === undefined) return seen;
  let bad = 0;
  try {
    for await (const facts of readMail(mail, "all", now, () => (bad += 1))) seen.push(facts);
  } catch (error) {
    if (error instanceof LinesError) return `${mail} could not be read: ${error.message}.`;
    throw error;
  }
  if (bad > 0) say(`${mail} has ${bad} lines that are no message and were left out.`, 0);
  return seen;
}

/** From the oldest message to the newest. */
function daysCovered(seen: readonly MessageFacts[], now: number): number {
  const dates = seen.flatMap(({ date }) => (typeof date === "number" && date <= now ? [date] : []));
  const ends = dates.reduce(
    ({ first, last }, date) => ({ first: Math.min(first, date), last: Math.max(last, date) }),
    { first: now, last: 0 },
  );
  return Math.max(1, Math.ceil((ends.last - ends.first) / 86_400_000));
}

async function* eachOf(values: readonly unknown[]): AsyncGenerator<unknown> {
  yield* values;
}
