/** Times normalising and matching in turn, a few hundred messages each, so that both see the same noise. */

import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { type CompiledRules, compileRules } from "../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../lib/core/rules/match-rules.ts";
import { ruleOf } from "./drawn-rules.ts";
import { normaliseMessage } from "./normalise-message.ts";
import { percentile } from "./percentile.ts";
import { threadTime } from "./thread-time.ts";

export const matchContext = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: null };

export interface MatchTimes {
  /** Microseconds a message, the middle of all batches. */
  readonly match: number;
  readonly normalise: number;
  /** Rules that fired, a message. */
  readonly hits: number;
}

const batch = 500;
/** The engine compiles what it runs often only after a while. */
const warmUpMessages = 10_000;

export function compileConditions(conditions: readonly string[]): CompiledRules {
  const compiled = compileRules(conditions.map(ruleOf));
  if (compiled.issues.length > 0) throw new Error(`${compiled.issues.length} of the rules have errors.`);
  return compiled;
}

/** @param facts in the order of the file; gone through as often as needed for `messages` */
export function timeMatching(
  conditions: readonly string[],
  facts: readonly MessageFacts[],
  messages: number,
): MatchTimes {
  const compiled = compileConditions(conditions);
  const times = { match: [] as number[], normalise: [] as number[] };
  let hits = 0;
  const warmUp = Math.min(warmUpMessages, messages);
  for (let done = 0; done < warmUp + messages; done += batch) {
    const some = takeFrom(facts, done);
    const started = threadTime();
    const prepared = some.map(normaliseMessage);
    const between = threadTime();
    for (const message of prepared) hits += matchRules(compiled, message, matchContext).fired.length;
    const ended = threadTime();
    if (done < warmUp) {
      hits = 0;
      continue;
    }
    times.normalise.push(((between - started) * 1000) / batch);
    times.match.push(((ended - between) * 1000) / batch);
  }
  return {
    match: percentile(times.match, 0.5),
    normalise: percentile(times.normalise, 0.5),
    hits: hits / (batch * times.match.length),
  };
}

function takeFrom(facts: readonly MessageFacts[], start: number): readonly MessageFacts[] {
  const from = start % facts.length;
  const some = facts.slice(from, from + batch);
  return some.length === batch ? some : [...some, ...facts.slice(0, batch - some.length)];
}
