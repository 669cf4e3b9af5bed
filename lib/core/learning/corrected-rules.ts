/** Which rules were found wrong, and by which corrections that still stand. */
import { exceptionFor } from "../rules/except-sender.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import type { DatedCorrection, LabelCorrection } from "./correction.ts";

export type CorrectedLabel = LabelCorrection & DatedCorrection;

/** A correction with the text of the exception that it put into the rule. */
export interface StandingCorrection {
  readonly correction: CorrectedLabel;
  readonly exception: string;
}

export interface CorrectedRule {
  readonly rule: Rule;
  readonly standing: readonly StandingCorrection[];
}

/** In the order of the rules. What was undone, or taken out of the rule since, is no evidence; nor is anything of a rule that is off. */
export function correctedRules(
  set: RuleSet,
  corrections: readonly DatedCorrection[],
): readonly CorrectedRule[] {
  const labels = corrections.filter((one): one is CorrectedLabel => one.kind === "label");
  return set.rules.flatMap((rule) => {
    if (rule.enabled === false) return [];
    const standing = labels.flatMap((correction) => {
      if (!correction.ruleIds.includes(rule.id)) return [];
      const exception = exceptionFor(correction);
      const stands = exception.ok && (rule.exceptions ?? []).includes(exception.text);
      return stands ? [{ correction, exception: exception.text }] : [];
    });
    return standing.length === 0 ? [] : [{ rule, standing }];
  });
}
