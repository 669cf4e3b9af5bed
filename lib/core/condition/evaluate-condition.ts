/**
 * Judges a condition on a message by trying every term: the reference with which
 * any index over many rules is compared.
 */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { evaluateTerm } from "./evaluate-term.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import { opposite } from "./three-values.ts";
import type { AndCondition, Condition, OrCondition } from "./tree.ts";
import type { Verdict } from "./verdict.ts";

export type { ConditionLookups, EvaluationContext } from "./evaluation-context.ts";

/** AND is decided by any `no`, OR by any `yes`; else one `unknown` leaves it unknown. */
function evaluateJoined(
  { kind, parts }: AndCondition | OrCondition,
  message: PreparedMessage,
  context: EvaluationContext,
): Verdict {
  const decisive = kind === "and" ? "no" : "yes";
  let isUnknown = false;
  for (const part of parts) {
    const verdict = evaluateCondition(part, message, context);
    if (verdict === decisive) return verdict;
    if (verdict === "unknown") isUnknown = true;
  }
  if (isUnknown) return "unknown";
  return kind === "and" ? "yes" : "no";
}

export function evaluateCondition(
  tree: Condition,
  message: PreparedMessage,
  context: EvaluationContext,
): Verdict {
  switch (tree.kind) {
    case "and":
    case "or":
      return evaluateJoined(tree, message, context);
    case "not":
      return opposite(evaluateCondition(tree.part, message, context));
    default:
      return evaluateTerm(tree, message, context, null);
  }
}
