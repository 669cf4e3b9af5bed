/**
 * Says why a message is decided as it is: which part of which rule holds and where,
 * which rules lost and to whom, and what is not known yet.
 *
 * The decision and the rules that fire or wait are the matcher's own answer; only
 * those are looked at again to find the terms that decided. Rules that lost are sought
 * among those that can: rules with exceptions, and rules behind one that stopped.
 */

import { type Excerpt, excerptHits } from "../condition/excerpt-hits.ts";
import type { FactName, TermStep } from "../condition/explain-condition.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { CompiledRule } from "../rules/compiled-rule.ts";
import { explainRule, judgeRule } from "../rules/judge-rule.ts";
import { matchRules } from "../rules/match-rules.ts";
import type { Rule } from "../rules/rule-set.ts";
import { type CompiledRuleSet, decide } from "./decide.ts";
import type { DecidedMessage } from "./decision.ts";
import { type DecisionContext, type ExaminedMessage, examineMessage } from "./examine-message.ts";
import { findConflicts, type RuleConflict } from "./find-conflicts.ts";
import { noSituation, type Situation } from "./situation.ts";

/** The terms of a rule that decided, and the texts in which they hit. */
export interface ExplainedRule {
  readonly rule: Rule;
  readonly steps: readonly TermStep[];
  readonly excerpts: readonly Excerpt[];
}

/** A rule whose condition holds and that does nothing nevertheless. */
export type LostRule =
  | (ExplainedRule & { readonly to: "exception" })
  | { readonly to: "stop"; readonly rule: Rule; readonly winner: Rule };

/** A rule that more facts could let fire. */
export type WaitingRule =
  | (ExplainedRule & { readonly for: "facts"; readonly missing: readonly FactName[] })
  /** Behind a rule that may yet end the set. */
  | { readonly for: "stop"; readonly rule: Rule; readonly first: Rule };

/** The first few, and how many more there are. */
export interface FirstOf<Item> {
  readonly first: readonly Item[];
  readonly more: number;
}

export interface MessageExplanation {
  readonly decided: DecidedMessage;
  /** From which followed set a rule comes, by its id; the user's own are not in it. */
  readonly origins: ReadonlyMap<string, string>;
  readonly fired: FirstOf<ExplainedRule>;
  readonly lost: FirstOf<LostRule>;
  readonly conflicts: FirstOf<RuleConflict>;
  readonly waiting: FirstOf<WaitingRule>;
}

/** Of each kind: nobody reads more, and the answer travels to a page. */
const mostTold = 20;

function firstOf<Item, Told>(items: readonly Item[], tell: (item: Item) => Told): FirstOf<Told> {
  return { first: items.slice(0, mostTold).map(tell), more: Math.max(0, items.length - mostTold) };
}

/** Costs two matches, one evaluation of every rule that may have lost, and a look at each place that hit. */
export function explainMessage(
  compiled: CompiledRuleSet,
  facts: MessageFacts,
  context: DecisionContext,
  situation: Situation = noSituation,
): MessageExplanation {
  const examined = examineMessage(compiled, facts, context);
  const { fired, unknown } = matchRules(compiled.rules, examined.message, examined.evaluation);
  const sorted = sortRules(compiled, { fired: new Set(fired), unknown: new Set(unknown), examined });
  const of = (way: Told["way"]) => sorted.filter((told) => told.way === way);
  return {
    decided: decide(compiled, facts, context, situation),
    origins: compiled.origins.rules,
    fired: firstOf(of("fired"), ({ one }) => explained(one, examined)),
    lost: firstOf(of("lost"), (told) => lostRule(told, examined)),
    conflicts: firstOf(findConflicts(fired), (conflict) => conflict),
    waiting: firstOf(of("waiting"), (told) => waitingRule(told, examined)),
  };
}

interface Told {
  readonly way: "fired" | "lost" | "waiting";
  readonly one: CompiledRule;
  /** The rule before it that ended the set, or may yet end it. */
  readonly stop: Rule | null;
}

interface Matched {
  readonly fired: ReadonlySet<Rule>;
  readonly unknown: ReadonlySet<Rule>;
  readonly examined: ExaminedMessage;
}

/** Goes through each set in its order; rules that simply do not hold are passed over. */
function sortRules({ rules: { active, setEnds } }: CompiledRuleSet, matched: Matched): readonly Told[] {
  const told: Told[] = [];
  for (const [set, end] of setEnds.entries()) {
    let stop: Rule | null = null;
    for (const one of active.slice(setEnds[set - 1] ?? 0, end)) {
      const way = wayOf(one, stop, matched);
      if (way !== null) told.push({ way, one, stop });
      if (one.rule.stop === true && (way === "fired" || way === "waiting")) stop ??= one.rule;
    }
  }
  return told;
}

/** `null`: its condition does not hold, whatever came before it. */
function wayOf(
  one: CompiledRule,
  stop: Rule | null,
  { fired, unknown, examined: { message, evaluation } }: Matched,
): Told["way"] | null {
  if (fired.has(one.rule)) return "fired";
  const isWaiting = unknown.has(one.rule);
  if (stop !== null) {
    const alone = judgeRule(one, message, evaluation);
    if (isWaiting) return alone === "no" ? null : "waiting";
    return alone === "yes" ? "lost" : null;
  }
  if (isWaiting) return "waiting";
  if (one.exceptions.length === 0) return null;
  const without = judgeRule({ condition: one.condition, exceptions: [] }, message, evaluation);
  return without === "yes" ? "lost" : null;
}

function explained({ rule, ...trees }: CompiledRule, examined: ExaminedMessage): ExplainedRule {
  const { message, evaluation } = examined;
  const { by } = explainRule(trees, message, evaluation);
  const steps = by.flatMap(({ trace }) => trace.steps);
  const hits = steps.flatMap((step) => step.hits);
  return { rule, steps, excerpts: excerptHits(message, hits) };
}

function lostRule({ one, stop }: Told, examined: ExaminedMessage): LostRule {
  if (stop !== null) return { to: "stop", rule: one.rule, winner: stop };
  return { to: "exception", ...explained(one, examined) };
}

function waitingRule({ one, stop }: Told, examined: ExaminedMessage): WaitingRule {
  if (stop !== null) return { for: "stop", rule: one.rule, first: stop };
  const { rule, steps, excerpts } = explained(one, examined);
  return {
    for: "facts",
    rule,
    steps,
    excerpts,
    missing: [...new Set(steps.flatMap(({ missing }) => missing))],
  };
}
