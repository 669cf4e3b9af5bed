/** The same answer as `matchRules`, by trying every rule: with it tests compare the index. */
import type { EvaluationContext } from "../condition/evaluation-context.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import { judgeRule } from "./judge-rule.ts";
import type { Rule } from "./rule-set.ts";

interface PlainMatches {
  readonly fired: Rule[];
  readonly unknown: Rule[];
}

export function matchRulesPlainly(
  { active, setEnds }: Pick<CompiledRules, "active" | "setEnds">,
  message: PreparedMessage,
  context: EvaluationContext,
): { readonly fired: readonly Rule[]; readonly unknown: readonly Rule[] } {
  const matches: PlainMatches = { fired: [], unknown: [] };
  for (const [set, end] of setEnds.entries()) {
    const rules = active.slice(setEnds[set - 1] ?? 0, end);
    takeSet(matches, rules, (compiled) => judgeRule(compiled, message, context));
  }
  return matches;
}

function takeSet(
  { fired, unknown }: PlainMatches,
  rules: readonly CompiledRule[],
  verdictOf: (compiled: CompiledRule) => Verdict,
): void {
  for (const [place, compiled] of rules.entries()) {
    const verdict = verdictOf(compiled);
    if (verdict === "yes") fired.push(compiled.rule);
    if (verdict === "unknown") unknown.push(compiled.rule);
    if (compiled.rule.stop !== true || verdict === "no") continue;
    if (verdict === "unknown") unknown.push(...rules.slice(place + 1).map(({ rule }) => rule));
    return;
  }
}
