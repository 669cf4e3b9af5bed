/** All that the user's corrections speak for, but for what the user has answered already. */
import type { MessageFacts } from "../message/facts.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { correctedRules } from "./corrected-rules.ts";
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
export function plainSuggestions({ set, corrections, answered, own }: Learning): readonly Suggestion[] {
  return [
    ...suggestClientDomains(set, corrections, own),
    ...correctedRules(set, corrections).flatMap(suggestExceptDomains),
  ].filter(({ key }) => !answered.has(key));
}

/** Those that need no look first. */
export function suggestionsOf(
  learning: Learning,
  { factsOf, hitsOf }: SeenForLearning,
): readonly Suggestion[] {
  const looked = correctedRules(learning.set, learning.corrections)
    .filter(isWorthALook)
    .flatMap((corrected) => suggestFromHits(corrected, { factsOf, hits: hitsOf(corrected.rule) }));
  return [...plainSuggestions(learning), ...looked.filter(({ key }) => !learning.answered.has(key))];
}
