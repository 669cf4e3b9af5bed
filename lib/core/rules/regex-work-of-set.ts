/** Estimates what the regular expressions of a whole rule set take to compile, by a walk over its texts. */
import { regexWorkIn } from "../condition/regex-work.ts";
import { segmentsOf } from "../segments/segment.ts";
import type { Rule, RuleSet } from "./rule-set.ts";

/** In the units of `regexWorkIn`; rules that are switched off included. */
export function regexWorkOfSet(set: RuleSet): number {
  const ofRules = set.rules.reduce((sum, rule) => sum + regexWorkOfRule(rule), 0);
  return segmentsOf(set).reduce((sum, { condition }) => sum + regexWorkIn(condition), ofRules);
}

function regexWorkOfRule({ condition, exceptions = [] }: Rule): number {
  return exceptions.reduce((sum, text) => sum + regexWorkIn(text), regexWorkIn(condition));
}
