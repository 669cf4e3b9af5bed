/** `match.*`: what ten thousand rules cost a message, beside normalising it and beside other engines. */

import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { prepareMessage } from "../../lib/core/message/prepare-message.ts";
import { matchRules } from "../../lib/core/rules/match-rules.ts";
import { readBenchMail } from "./bench-mail.ts";
import type { BudgetId } from "./budgets.ts";
import { conditionOf, type DrawnRule, drawRules } from "./drawn-rules.ts";
import { type FlatMessage, flatMessage } from "./flat-message.ts";
import { closures, matchPeers, type Peer } from "./match-peers.ts";
import type { Measured } from "./measurement.ts";
import { threadTime } from "./thread-time.ts";
import { compileConditions, matchContext, timeMatching } from "./time-matching.ts";

const sizes = [
  { id: "match.100", rules: 100, messages: 30_000 },
  { id: "match.1k", rules: 1_000, messages: 30_000 },
  { id: "match.10k", rules: 10_000, messages: 30_000 },
  { id: "match.100k", rules: 100_000, messages: 15_000 },
] as const satisfies readonly { id: BudgetId; rules: number; messages: number }[];

/** The size at which other engines are measured. */
const peersAt = "match.10k";

export async function measureMatch(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  const measured: Measured[] = [];
  for (const { id, rules, messages } of sizes) {
    const drawn = drawRules(rules, facts);
    const { match, normalise, hits } = timeMatching(drawn.map(conditionOf), facts, messages);
    const why = `${source} in the order of the file, all facts known; ${hits.toFixed(2)} hits a message; the limit is normalising the message`;
    const peers = id === peersAt ? await timePeers(drawn, facts) : undefined;
    measured.push({ id, value: match, limit: normalise, why, ...(peers === undefined ? {} : { peers }) });
    const limit = peers?.[closures];
    if (limit !== undefined)
      measured.push({
        id: "match.10k.closures",
        value: match,
        limit,
        why: "the limit is a loop of closures",
      });
  }
  return measured;
}

/** Microseconds a message; throws where an engine finds other hits than we do. */
async function timePeers(
  drawn: readonly DrawnRule[],
  facts: readonly MessageFacts[],
): Promise<Readonly<Record<string, number>>> {
  const compiled = compileConditions(drawn.map(conditionOf));
  const times: Record<string, number> = {};
  for (const peer of matchPeers) {
    const step = Math.floor(facts.length / peer.messages);
    const sample = facts.filter((_, index) => index % step === 0).slice(0, peer.messages);
    const expected = sample.map(
      (each) => matchRules(compiled, prepareMessage(each), matchContext).fired.length,
    );
    times[peer.name] = await timePeer(peer, drawn, sample.map(flatMessage), expected);
  }
  return times;
}

async function timePeer(
  { name, build }: Peer,
  drawn: readonly DrawnRule[],
  sample: readonly FlatMessage[],
  expected: readonly number[],
): Promise<number> {
  const countHits = build(drawn);
  const [first] = sample;
  if (first === undefined) throw new Error("There is no mail to measure with.");
  await countHits(first);
  const started = threadTime();
  const found: number[] = [];
  for (const message of sample) found.push(await countHits(message));
  const took = threadTime() - started;
  if (found.some((hits, index) => hits !== expected[index]))
    throw new Error(`${name} finds other hits than we do.`);
  return (took * 1000) / sample.length;
}
