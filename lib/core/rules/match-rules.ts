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
import { candidateRules } from "./candidate-rules.ts";
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
  for (const [index, candidate] of rulesToTry(compiled, message)) {
    const { rule } = candidate;
    const verdict = judge(candidate, message, context);
    validUntil = earlier(validUntil, holdsUntil(candidate, message, context));
    if (verdict === "yes") fired.push(rule);
    if (verdict === "unknown") unknown.push(rule);
    if (rule.stop !== true || verdict === "no") continue;
    const later = verdict === "unknown" ? compiled.active.slice(index + 1) : [];
    return { fired, unknown: unknown.concat(later.map((each) => each.rule)), validUntil };
  }
  return { fired, unknown, validUntil };
}

/** With their places among the active rules, in order. */
function* rulesToTry(
  compiled: CompiledRules,
  message: PreparedMessage,
): Generator<readonly [number, CompiledRule]> {
  for (const index of candidateRules(compiled.index, message)) {
    const candidate = compiled.active[index];
    if (candidate !== undefined) yield [index, candidate];
  }
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
  { condition, exceptions, timed }: CompiledRule,
  message: PreparedMessage,
  context: EvaluationContext,
): number | null {
  if (!timed) return null;
  const until = (each: Condition) => verdictHoldsUntil(each, message, context);
  return exceptions.map(until).reduce(earlier, until(condition));
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
