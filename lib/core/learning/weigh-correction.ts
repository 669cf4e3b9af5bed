/** What it would do to seen mail if rules were kept from a sender, before it is done. */
import { evaluateCondition } from "../condition/evaluate-condition.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { CompiledRuleSet } from "../decision/decide.ts";
import { type DecisionContext, examineMessage } from "../decision/examine-message.ts";
import type { MessageFacts } from "../message/facts.ts";
import { exceptionFor, type Correction as RuleCorrection } from "../rules/except-sender.ts";
import { judgeRule } from "../rules/judge-rule.ts";

/** How many of `mail` have the label by these rules and would lose it; `null`: there is no such exception. */
export function weighCorrection(
  compiled: CompiledRuleSet,
  correction: RuleCorrection,
  mail: readonly MessageFacts[],
  context: DecisionContext,
): number | null {
  const exception = exceptionFor(correction);
  const tree = exception.ok ? parseCondition(exception.text).tree : null;
  if (tree === null) return null;
  const wanted = new Set(correction.ruleIds);
  const rules = compiled.rules.active.filter(({ rule }) => wanted.has(rule.id));
  return mail.filter((facts) => {
    const { message, evaluation } = examineMessage(compiled, facts, context);
    return (
      evaluateCondition(tree, message, evaluation) === "yes" &&
      rules.some((rule) => judgeRule(rule, message, evaluation) === "yes")
    );
  }).length;
}
