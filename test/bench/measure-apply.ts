/** `apply.100k`: 10,000 rules, or one changed rule, on 100,000 stored messages, in slices that let others run. */

import { compileRuleSet, decide } from "../../lib/core/decision/decide.ts";
import { readBenchMail } from "./bench-mail.ts";
import { conditionOf, drawRules, ruleOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { threadTime } from "./thread-time.ts";
import { matchContext } from "./time-matching.ts";

const messages = 100_000;
const sliceMs = 10;

export async function measureApply(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  const conditions = drawRules(10_000, facts).map(conditionOf);
  const all = await timeDecisions(conditions, facts);
  const one = await timeDecisions(conditions.slice(0, 1), facts);
  const why = `${source}, gone through until there are ${messages}; decisions, not only matches`;
  return [
    { id: "apply.100k", value: all.total, why },
    {
      id: "apply.100k.slice",
      value: all.longest,
      why: `a slice ends at the first message after ${sliceMs} ms`,
    },
    { id: "apply.100k.one", value: one.total, why },
  ];
}

type Facts = ReturnType<typeof readBenchMail>["facts"];

/** Milliseconds of all slices together, and of the longest. */
async function timeDecisions(
  conditions: readonly string[],
  facts: Facts,
): Promise<{ readonly total: number; readonly longest: number }> {
  const compiled = compileRuleSet({
    format: "clientele-rule-set",
    version: 1,
    id: "apply",
    name: "apply",
    clients: [],
    rules: conditions.map(ruleOf),
  });
  let [total, longest] = [0, 0];
  for (let done = 0; done < messages; ) {
    const started = threadTime();
    for (; done < messages && threadTime() - started < sliceMs; done += 1) {
      const one = facts[done % facts.length];
      if (one !== undefined) decide(compiled, one, matchContext);
    }
    const took = threadTime() - started;
    total += took;
    longest = Math.max(longest, took);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { total, longest };
}
