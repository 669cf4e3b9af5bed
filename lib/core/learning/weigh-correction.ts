/** What it would do to seen mail if rules were kept from a sender, before it is done. */
import type { AssignScope } from "../clients/assign-sender.ts";
import { evaluateCondition } from "../condition/evaluate-condition.ts";
import { parseCondition } from "../condition/parse-condition.ts";
import type { Condition } from "../condition/tree.ts";
import type { CompiledRuleSet } from "../decision/decide.ts";
import { type DecisionContext, examineMessage } from "../decision/examine-message.ts";
import type { MessageFacts } from "../message/facts.ts";
import { exceptionFor, type Correction as RuleCorrection } from "../rules/except-sender.ts";
import { judgeRule } from "../rules/judge-rule.ts";

/** Messages that would lose the label; `null`: the sender, or the domain, cannot be excepted. */
export type CorrectionWeight = Readonly<Record<AssignScope, number | null>>;

/** How many of `mail` have the label by these rules and would lose it, for either scope. Each message is looked at once. */
export function weighCorrection(
  compiled: CompiledRuleSet,
  correction: Omit<RuleCorrection, "scope">,
  mail: readonly MessageFacts[],
  context: DecisionContext,
): CorrectionWeight {
  const wanted = new Set(correction.ruleIds);
  const rules = compiled.rules.active.filter(({ rule }) => wanted.has(rule.id));
  const address = weighing({ ...correction, scope: "address" });
  const domain = weighing({ ...correction, scope: "domain" });
  for (const facts of mail) {
    const { message, evaluation } = examineMessage(compiled, facts, context);
    const excepted = [address, domain].filter(
      ({ tree }) => tree !== null && evaluateCondition(tree, message, evaluation) === "yes",
    );
    if (excepted.length === 0) continue;
    if (!rules.some((rule) => judgeRule(rule, message, evaluation) === "yes")) continue;
    for (const scope of excepted) scope.count += 1;
  }
  return { address: countOf(address), domain: countOf(domain) };
}

interface Weighing {
  /** `null`: there is no such exception. */
  readonly tree: Condition | null;
  count: number;
}

function weighing(correction: RuleCorrection): Weighing {
  const exception = exceptionFor(correction);
  return { tree: exception.ok ? parseCondition(exception.text).tree : null, count: 0 };
}

function countOf({ tree, count }: Weighing): number | null {
  return tree === null ? null : count;
}
