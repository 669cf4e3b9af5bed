/** What can be suggested for a rule that was wrong several times, by a look at the mail for which it was right. */

import { printCondition } from "../condition/print-condition.ts";
import { needleOf } from "../condition/terms.ts";
import { canonicalAddress } from "../message/address.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { CorrectedRule } from "./corrected-rules.ts";
import type { DatedCorrection } from "./correction.ts";
import { newestFirst } from "./newest-first.ts";
import type { Suggestion } from "./suggestion.ts";
import { tellingWord } from "./telling-word.ts";

/** Messages with different subjects that were corrected, and others that were not: with fewer, any word tells them apart. */
const leastWrong = 3;
const leastRight = 3;
/** People for whom a rule was wrong before it is questioned as a whole. */
const leastPeople = 5;

export interface HitsOfRule {
  /** What is still known of a message that was corrected; `null`: nothing. */
  readonly factsOf: (correction: DatedCorrection) => MessageFacts | null;
  /** Seen messages to which the rule says yes as it is now. */
  readonly hits: readonly MessageFacts[];
}

/** Whether it is worth while to look through seen mail for this rule. */
export function isWorthALook({ standing }: CorrectedRule): boolean {
  return standing.length >= Math.min(leastWrong, leastPeople);
}

export function suggestFromHits(corrected: CorrectedRule, hits: HitsOfRule): readonly Suggestion[] {
  return [...exceptWord(corrected, hits), ...switchOff(corrected, hits)];
}

function exceptWord({ rule, standing }: CorrectedRule, { factsOf, hits }: HitsOfRule): readonly Suggestion[] {
  const corrections = standing.map(({ correction }) => correction);
  const wrong = new Set(corrections.flatMap((one) => factsOf(one)?.subject || []));
  const right = new Set(hits.flatMap(({ subject }) => subject || []));
  if (wrong.size < leastWrong || right.size < leastRight) return [];
  const word = tellingWord([...wrong], [...right]);
  const needle = word === null ? null : needleOf(word);
  if (word === null || needle === null) return [];
  const exception = printCondition({ kind: "subject", needle });
  const exceptions = [...(rule.exceptions ?? []), exception];
  return [
    {
      kind: "exceptWord",
      key: `exceptWord ${rule.id} ${word}`,
      name: rule.name,
      what: word,
      evidence: newestFirst(corrections),
      edit: { kind: "rule.save", rule: { ...rule, exceptions } },
    },
  ];
}

function switchOff({ rule, standing }: CorrectedRule, { hits }: HitsOfRule): readonly Suggestion[] {
  const people = new Set(standing.map(({ correction }) => canonicalAddress(correction.address)));
  if (people.size < leastPeople || hits.length >= standing.length) return [];
  return [
    {
      kind: "switchOff",
      key: `switchOff ${rule.id}`,
      name: rule.name,
      what: "",
      evidence: newestFirst(standing.map(({ correction }) => correction)),
      edit: { kind: "rule.save", rule: { ...rule, enabled: false } },
    },
  ];
}
