/** `match.hostile.*`: the rule sets that an index can do least for, 10,000 rules each. */

import { readBenchMail } from "./bench-mail.ts";
import type { BudgetId } from "./budgets.ts";
import { valuesOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { createRandom } from "./seeded-random.ts";
import { threadTime } from "./thread-time.ts";
import { type MatchTimes, timeMatching } from "./time-matching.ts";

const rules = 10_000;
/** No more are allowed in a set. */
const literalless = 100;
const messages = 3_000;

export async function measureMatchHostile(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  const random = createRandom(rules);
  const { latin, domains } = valuesOf(facts);
  const pick = (from: readonly string[]): string => from[random.below(from.length)] ?? "x";
  const times = (count: number, condition: (index: number) => string): MatchTimes =>
    timeMatching(
      Array.from({ length: count }, (_, index) => condition(index)),
      facts,
      messages,
    );
  const measured = (id: BudgetId, { match, hits }: MatchTimes, limit?: number): Measured => ({
    id,
    value: match,
    ...(limit === undefined ? {} : { limit }),
    why: `${source}; ${hits.toFixed(2)} hits a message`,
  });
  const negated = times(rules, () => `-from:${pick(domains)}`);
  return [
    measured(
      "match.hostile.regex",
      times(rules, () => `subject:/${pick(latin)}-?\\d+/i`),
    ),
    measured(
      "match.hostile.anyregex",
      times(literalless, (index) => `subject:/^\\W*\\d{${1 + (index % 9)}}[a-z]+\\s\\d/`),
    ),
    measured("match.hostile.negated", negated, timeListing(Math.round(negated.hits))),
    measured(
      "match.hostile.size",
      times(rules, (index) => `larger:${200 + index * 10}`),
    ),
  ];
}

/** Lists made between two looks at the clock, which ticks too slowly for one. */
const listsEach = 100;

/** Microseconds in which as many objects are put into a list, one by one. */
function timeListing(count: number): number {
  const all = Array.from({ length: count }, (_, index) => ({ index }));
  const times = Array.from({ length: 30 }, () => {
    const started = threadTime();
    let listed = 0;
    for (let turn = 0; turn < listsEach; turn += 1) {
      const list: unknown[] = [];
      for (const each of all) list.push(each);
      listed += list.length;
    }
    const took = ((threadTime() - started) * 1000) / listsEach;
    return listed === count * listsEach ? took : Number.NaN;
  });
  return percentile(times.slice(10), 0.5);
}
