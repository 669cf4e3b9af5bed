/** All that the user's corrections speak for, but for what the user has answered already. */
import type { MessageFacts } from "../message/facts.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { type CorrectedRule, correctedRules } from "./corrected-rules.ts";
import type { DatedCorrection } from "./correction.ts";
import { suggestClientDomains } from "./suggest-client-domains.ts";
import { suggestExceptDomains } from "./suggest-except-domains.ts";
import { isWorthALook, suggestFromHits } from "./suggest-from-hits.ts";
import type { Suggestion } from "./suggestion.ts";

export interface Learning {
  readonly set: RuleSet;
  readonly corrections: readonly DatedCorrection[];
  /** Keys of suggestions that were taken or declined. */
  readonly answered: ReadonlySet<string>;
  readonly own: OwnPeople;
}

export interface SeenForLearning {
  readonly factsOf: (correction: DatedCorrection) => MessageFacts | null;
  /** Asked only for rules that were wrong several times. */
  readonly hitsOf: (rule: Rule) => readonly MessageFacts[];
}

/** Those that need no look at seen mail. */
export function plainSuggestions(learning: Learning): readonly Suggestion[] {
  return unanswered(learning, plainOnes(learning, correctedRules(learning.set, learning.corrections)));
}

/** Those that need no look first. */
export function suggestionsOf(
  learning: Learning,
  { factsOf, hitsOf }: SeenForLearning,
): readonly Suggestion[] {
  const rules = correctedRules(learning.set, learning.corrections);
  const looked = rules
    .filter(isWorthALook)
    .flatMap((corrected) => suggestFromHits(corrected, { factsOf, hits: hitsOf(corrected.rule) }));
  return unanswered(learning, [...plainOnes(learning, rules), ...looked]);
}

function plainOnes(
  { set, corrections, own }: Learning,
  rules: readonly CorrectedRule[],
): readonly Suggestion[] {
  return [...suggestClientDomains(set, corrections, own), ...rules.flatMap(suggestExceptDomains)];
}

function unanswered({ answered }: Learning, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ key }) => !answered.has(key));
}
