/** Says of a label that a test expects why it is not there: which rule would give it, and what keeps that rule from it. */
import type { FactName } from "../condition/explain-condition.ts";
import { nameKey } from "../condition/known-names.ts";
import type { CompiledRuleSet } from "../decision/decide.ts";
import { explainMessage } from "../decision/explain-message.ts";
import type { Rule, RuleSet } from "../rules/rule-set.ts";
import { factsOfTest, type RuleTest } from "./rule-test.ts";
import { contextOfTest, type TestSurroundings } from "./run-tests.ts";

/**
 * - `nobody`: no rule gives the label
 * - `off`: the rule is switched off, or its condition has an error
 * - `no`: its condition does not hold
 * - `exception`: its condition holds, and so does an exception
 * - `stop`: an earlier rule, `by`, ended the set
 * - `waits`: an earlier rule, `by`, that cannot be told yet might end the set
 * - `unknown`: the message does not say what the rule asks for
 * - `ended`: the days of the label are over
 */
export type WhyMissing =
  | { readonly why: "nobody" }
  | { readonly why: "off" | "no" | "exception" | "ended"; readonly rule: string }
  | { readonly why: "stop" | "waits"; readonly rule: string; readonly by: string }
  | { readonly why: "unknown"; readonly rule: string; readonly missing: readonly FactName[] };

/** Nearest to giving it first: a rule that only lacks a fact says more than one that does not hold. */
const order = ["ended", "unknown", "waits", "stop", "exception", "no", "off", "nobody"] as const;

/** @param set everything that decides */
export function whyMissing(
  { compiled, set }: { readonly compiled: CompiledRuleSet; readonly set: Pick<RuleSet, "rules"> },
  test: RuleTest,
  label: string,
  surroundings: TestSurroundings,
): WhyMissing {
  const givers = set.rules.filter((rule) => gives(rule, label));
  const read = factsOfTest(test);
  if (givers.length === 0 || !read.ok) return { why: "nobody" };
  const told = explainMessage(compiled, read.facts, contextOfTest(test, surroundings));
  const active = new Set(compiled.rules.active.map(({ rule }) => rule.id));
  const found = givers.map((rule): WhyMissing => {
    if (!active.has(rule.id)) return { why: "off", rule: rule.name };
    const waiting = told.waiting.first.find((one) => one.rule.id === rule.id);
    if (waiting?.for === "facts") return { why: "unknown", rule: rule.name, missing: waiting.missing };
    if (waiting !== undefined) return { why: "waits", rule: rule.name, by: waiting.first.name };
    const lost = told.lost.first.find((one) => one.rule.id === rule.id);
    if (lost?.to === "stop") return { why: "stop", rule: rule.name, by: lost.winner.name };
    if (lost !== undefined) return { why: "exception", rule: rule.name };
    const fired = told.fired.first.some((one) => one.rule.id === rule.id);
    return { why: fired ? "ended" : "no", rule: rule.name };
  });
  return (
    found.toSorted((one, other) => order.indexOf(one.why) - order.indexOf(other.why))[0] ?? { why: "nobody" }
  );
}

function gives({ effects }: Rule, label: string): boolean {
  return effects.some((effect) => effect.kind === "label" && nameKey(effect.label) === nameKey(label));
}
