/**
 * Says which rules fire on a message, which cannot be told yet, and how long
 * that holds.
 *
 * Rules are taken in order. An exception that says yes kills its rule; one that
 * is unknown leaves the rule unknown. A `stop` rule that fires ends the set; one
 * that is unknown makes all later rules unknown, because nothing may be painted
 * that more facts could take back.
 */
import { type EvaluationContext, evaluateCondition } from "../condition/evaluate-condition.ts";
import type { Condition } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import { verdictHoldsUntil } from "../condition/verdict-holds-until.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { CompiledRule, CompiledRules } from "./compile-rules.ts";
import type { Rule } from "./rule-set.ts";

export interface RuleMatches {
  /** In the order of the set. */
  readonly fired: readonly Rule[];
  /** Rules that more facts could let fire; in the order of the set. */
  readonly unknown: readonly Rule[];
  /** Milliseconds since the epoch from which a date term may flip; `null`: no date term matters. */
  readonly validUntil: number | null;
}

export function matchRules(
  compiled: CompiledRules,
  message: PreparedMessage,
  context: EvaluationContext,
): RuleMatches {
  const fired: Rule[] = [];
  const unknown: Rule[] = [];
  let validUntil: number | null = null;
  for (const [index, candidate] of compiled.active.entries()) {
    const { rule } = candidate;
    const verdict = judge(candidate, message, context);
    validUntil = earlier(validUntil, holdsUntil(candidate, message, context));
    if (verdict === "yes") fired.push(rule);
    if (verdict === "unknown") unknown.push(rule);
    if (rule.stop !== true || verdict === "no") continue;
    if (verdict === "unknown") unknown.push(...compiled.active.slice(index + 1).map((later) => later.rule));
    break;
  }
  return { fired, unknown, validUntil };
}

/** The condition and none of the exceptions, in Kleene's logic. */
function judge(candidate: CompiledRule, message: PreparedMessage, context: EvaluationContext): Verdict {
  const verdict = evaluateCondition(candidate.condition, message, context);
  if (verdict === "no") return "no";
  const kills = candidate.exceptions.map((exception) => evaluateCondition(exception, message, context));
  if (kills.includes("yes")) return "no";
  return kills.includes("unknown") ? "unknown" : verdict;
}

function holdsUntil(
  { condition, exceptions }: CompiledRule,
  message: PreparedMessage,
  context: EvaluationContext,
): number | null {
  const until = (text: Condition) => verdictHoldsUntil(text, message, context);
  return exceptions.map(until).reduce(earlier, until(condition));
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
