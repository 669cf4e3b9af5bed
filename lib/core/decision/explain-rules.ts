/** The reasons that come from the rules that fired, one for everything that a rule did. */
import type { Effect, Rule } from "../rules/rule-set.ts";
import type { Reason } from "./decision.ts";
import type { LabelEnds } from "./label-ends.ts";

/** In the order of the rules, and of the effects within a rule; `rule.fired` where a rule did nothing else. */
export function explainRules(fired: readonly Rule[], ends: LabelEnds): Reason[] {
  return fired.flatMap((rule) => {
    const reasons = rule.effects.flatMap((effect) => explainEffect(rule, effect, ends));
    if (rule.stop === true) reasons.push({ code: "rule.stopped", ...named(rule) });
    return reasons.length > 0 ? reasons : [{ code: "rule.fired", ...named(rule) }];
  });
}

function explainEffect(rule: Rule, effect: Effect, ends: LabelEnds): Reason[] {
  const { ruleId, params } = named(rule);
  switch (effect.kind) {
    case "label":
      return [
        {
          code: ends.hasEnded(effect) ? "rule.labelEnded" : "rule.label",
          ruleId,
          params: { ...params, label: effect.label },
        },
      ];
    case "points":
      return [{ code: "rule.points", points: effect.points, ruleId, params }];
    case "priority":
      return [{ code: "rule.priority", ruleId, params: { ...params, atLeast: effect.atLeast } }];
    default:
      // A kind that a later release added (see `Effect`): nothing happened, so there is nothing to explain.
      return [];
  }
}

function named(rule: Rule): { readonly ruleId: string; readonly params: Reason["params"] } {
  return { ruleId: rule.id, params: { rule: rule.name } };
}
