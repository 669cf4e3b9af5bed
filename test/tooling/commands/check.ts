/**
 * `npm run -s check`: runs the tests that live in a rule set, with no browser.
 *
 * One JSON value a test on standard output (or in `--out`), in the order of the set; everything for
 * people goes to standard error. Exit code 0: all are green; 1: one is red, or the file cannot be used; 2: wrong options.
 */
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { testsOf } from "../../../lib/core/rule-tests/rule-test.ts";
import { runTest, type TestMiss } from "../../../lib/core/rule-tests/run-tests.ts";
import { whyMissing } from "../../../lib/core/rule-tests/why-missing.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { type CheckOptions, readCheckOptions } from "../check/check-options.ts";
import { openRuleSet } from "../decide/open-rule-set.ts";
import { writeLines } from "../decide/write-lines.ts";

/** Runs the command; gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readCheckOptions(args, Date.now());
  if (typeof options === "string") return say(options, 2);
  const opened = await openRuleSet(options.rules);
  if (typeof opened === "string") return say(opened, 1);
  const counts = { run: 0, red: 0 };
  const failure = await writeLines(answers(opened.set, options, counts), options.out);
  if (failure !== null) return say(`The results could not be written: ${failure}.`, 1);
  const unread = (opened.set.tests ?? []).length - counts.run;
  if (unread > 0) say(`${unread} tests have a shape that this release does not know, and did not run.`, 0);
  if (counts.run === 0) return say(`${options.rules} has no tests.`, 0);
  const { red } = counts;
  return say(
    red === 0 ? `All ${counts.run} tests are green.` : `${red} of ${counts.run} tests are red.`,
    red && 1,
  );
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

async function* answers(set: RuleSet, options: CheckOptions, counts: { run: number; red: number }) {
  const { now, zone, account } = options;
  const surroundings = { now, zone, account };
  const compiled = compileRuleSet(set);
  for (const test of testsOf(set)) {
    const { misses, decision } = runTest(compiled, test, surroundings);
    const explained = (miss: TestMiss) =>
      miss.what === "label"
        ? { ...miss, ...whyMissing({ compiled, set }, test, miss.label, surroundings) }
        : miss;
    counts.run += 1;
    if (misses.length > 0) counts.red += 1;
    yield {
      ...{ id: test.id, name: test.name, green: misses.length === 0, misses: misses.map(explained) },
      client: decision?.client ?? null,
      labels: decision?.labels ?? [],
      priority: decision?.priority ?? null,
    };
  }
}
