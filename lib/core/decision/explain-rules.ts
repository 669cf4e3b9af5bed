/** The reasons that come from the rules that fired, one for everything that a rule did. */
import type { Effect, Rule } from "../rules/rule-set.ts";
import type { Origins } from "../sharing/combine-sets.ts";
import type { Reason } from "./decision.ts";
import type { LabelEnds } from "./label-ends.ts";
import { originOf } from "./origin-of.ts";

/** In the order of the rules, and of the effects within a rule; `rule.fired` where a rule did nothing else. */
export function explainRules(fired: readonly Rule[], ends: LabelEnds, origins: Origins["rules"]): Reason[] {
  return fired.flatMap((rule) => {
    const about = named(rule, origins);
    const reasons = rule.effects.flatMap((effect) => explainEffect(about, effect, ends));
    if (rule.stop === true) reasons.push({ code: "rule.stopped", ...about });
    return reasons.length > 0 ? reasons : [{ code: "rule.fired", ...about }];
  });
}

function explainEffect({ ruleId, params }: Named, effect: Effect, ends: LabelEnds): Reason[] {
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

type Named = Required<Pick<Reason, "ruleId" | "params">>;

function named(rule: Rule, origins: Origins["rules"]): Named {
  return { ruleId: rule.id, params: { rule: rule.name, ...originOf(origins, rule.id) } };
}
