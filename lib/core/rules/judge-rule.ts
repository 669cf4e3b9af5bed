/**
 * What one rule says of one message, for whoever edits the rule: the same verdict
 * as the matcher's, with the part of the rule that made it.
 */
import { type EvaluationContext, evaluateCondition } from "../condition/evaluate-condition.ts";
import { type ConditionTrace, explainCondition } from "../condition/explain-condition.ts";
import type { Condition } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";

export interface RuleTrees {
  readonly condition: Condition;
  readonly exceptions: readonly Condition[];
}

/** `no` from the condition or from an exception that holds; `unknown` where either is and nothing says no. */
export function judgeRule(
  { condition, exceptions }: RuleTrees,
  message: PreparedMessage,
  context: EvaluationContext,
): Verdict {
  const verdict = evaluateCondition(condition, message, context);
  if (verdict === "no") return "no";
  let judged = verdict;
  for (const exception of exceptions) {
    const said = evaluateCondition(exception, message, context);
    if (said === "yes") return "no";
    if (said === "unknown") judged = "unknown";
  }
  return judged;
}

export interface RuleJudgement {
  readonly verdict: Verdict;
  /** The parts that made the verdict; `exception` from 0, `null`: the condition. At least one. */
  readonly by: readonly { readonly exception: number | null; readonly trace: ConditionTrace }[];
}

/** Names the condition alone where it is no; else every part that is in the way; else the condition, which holds. */
export function explainRule(
  rule: RuleTrees,
  message: PreparedMessage,
  context: EvaluationContext,
): RuleJudgement {
  const verdict = judgeRule(rule, message, context);
  const own = { exception: null, trace: explainCondition(rule.condition, message, context) };
  if (own.trace.verdict === "no" || verdict === "yes") return { verdict, by: [own] };
  const exceptions = rule.exceptions.map((tree, exception) => ({
    exception,
    trace: explainCondition(tree, message, context),
  }));
  if (verdict === "no") {
    return { verdict, by: exceptions.filter(({ trace }) => trace.verdict === "yes").slice(0, 1) };
  }
  return { verdict, by: [own, ...exceptions].filter(({ trace }) => trace.verdict === "unknown") };
}
