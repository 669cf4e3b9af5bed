/**
 * What decides now, and what it said of messages that were seen: the side of a preview that
 * stays while the other one is edited. Every message is read, matched and decided once, and
 * what its rules say is kept rule by rule, as though none stopped. So an edit costs what the edited
 * rule costs, and any order of the rules can be tried without asking the others again.
 *
 * A message is known again by its facts: the same object, and always in the same context.
 */

import type { MessageFacts } from "../message/facts.ts";
import type { CompiledRules } from "../rules/compile-rules.ts";
import { heedStops, type RuleOrder, ruleOrder, type SaidByRules } from "../rules/heed-stops.ts";
import { matchEachRule } from "../rules/match-rules.ts";
import { countLiterallessRegexes, literallessRegexLimit } from "../rules/parse-rule.ts";
import type { Rule } from "../rules/rule-set.ts";
import type { CombinedSets } from "../sharing/combine-sets.ts";
import { type CompiledRuleSet, compileSets, type FoldedRules, rulesFolder } from "./decide.ts";
import type { DecidedMessage, Decision } from "./decision.ts";
import { type DecisionContext, type ExaminedMessage, examineMessage } from "./examine-message.ts";
import { noSituation } from "./situation.ts";

/** What of a decision stands on a row, and what paints it. */
export interface Look extends Pick<DecidedMessage, "paint"> {
  readonly decision: Pick<Decision, "client" | "labels" | "priority">;
}

export interface SeenMessage {
  readonly facts: MessageFacts;
  readonly context: DecisionContext;
}

export class SeenBase {
  readonly sets: CombinedSets;
  readonly compiled: CompiledRuleSet;
  readonly order: RuleOrder;
  /** How many more expressions without a literal the rules may hold together; negative: some set has too many as it is. */
  readonly roomForRegexes: number;
  readonly #known = new WeakMap<MessageFacts, KnownMessage>();

  /** O(clients + rules). */
  constructor(sets: CombinedSets) {
    this.sets = sets;
    this.compiled = compileSets(sets);
    this.order = ruleOrder(sets.layers);
    this.roomForRegexes = roomIn(this.compiled.rules);
  }

  know({ facts, context }: SeenMessage): KnownMessage {
    const known = this.#known.get(facts) ?? new KnownMessage(this, facts, context);
    this.#known.set(facts, known);
    return known;
  }
}

export class KnownMessage {
  readonly examined: ExaminedMessage;
  readonly #base: SeenBase;
  readonly #context: DecisionContext;
  #said: SaidByRules | null = null;
  #firing: readonly Rule[] | null = null;
  #look: Look | null = null;
  #fold: ((fired: readonly Rule[]) => FoldedRules) | null = null;

  constructor(base: SeenBase, facts: MessageFacts, context: DecisionContext) {
    this.#base = base;
    this.#context = context;
    this.examined = examineMessage(base.compiled, facts, context);
  }

  /** What each rule says by itself. */
  get said(): SaidByRules {
    this.#said ??= saidBy(this.#base.compiled.rules, this.examined);
    return this.#said;
  }

  /** The rules that fire, in their order. */
  get firing(): readonly Rule[] {
    this.#firing ??= heedStops(this.said, this.#base.order);
    return this.#firing;
  }

  get look(): Look {
    this.#look ??= this.lookWith(this.firing);
    return this.#look;
  }

  /** How it would look if these rules fired. */
  lookWith(fired: readonly Rule[]): Look {
    this.#fold ??= rulesFolder(this.#base.compiled, {
      examined: this.examined,
      context: this.#context,
      situation: noSituation,
    });
    const { decision, paint } = this.#fold(fired);
    const { client, labels, priority } = decision;
    return { decision: { client, labels, priority }, paint };
  }
}

/** Rules that cannot be told matter only where they stop. */
export function saidBy(rules: CompiledRules, { message, evaluation }: ExaminedMessage): SaidByRules {
  const { fired, unknown } = matchEachRule(rules, message, evaluation);
  return { fired, waiting: unknown.filter(({ stop }) => stop === true) };
}

function roomIn({ active, issues }: CompiledRules): number {
  const isOver = issues.some(({ errors }) => errors.some(({ code }) => code === "regex-without-literal"));
  if (isOver) return -1;
  const trees = active.flatMap(({ condition, exceptions }) => [condition, ...exceptions]);
  return literallessRegexLimit - trees.reduce((sum, tree) => sum + countLiterallessRegexes(tree), 0);
}
