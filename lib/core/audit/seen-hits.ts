/**
 * Counts, message by message, what the rules say of seen mail: whether or not an
 * earlier rule ends the set, because a rule that finds mail is not without mail.
 */
import type { CompiledRuleSet } from "../decision/decide.ts";
import { type DecisionContext, examineMessage } from "../decision/examine-message.ts";
import { findConflicts, type RuleConflict } from "../decision/find-conflicts.ts";
import type { MessageFacts } from "../message/facts.ts";
import { matchRules } from "../rules/match-rules.ts";
import type { Rule } from "../rules/rule-set.ts";

export interface RuleHits {
  /** Within the days that are asked for. */
  hits: number;
  untold: number;
  /** Ms since the epoch, however long ago; `null`: never. */
  last: number | null;
}

export interface ColourClash {
  readonly conflict: RuleConflict;
  readonly messages: MessageFacts[];
}

/** Messages of which a clash is shown. */
const mostShown = 5;

export class SeenHits {
  readonly hits = new Map<string, RuleHits>();
  /** By the ids of the two rules and the label. */
  readonly clashes = new Map<string, ColourClash>();
  /** Messages within the days. */
  messages = 0;
  readonly #compiled: CompiledRuleSet;
  readonly #stops: ReadonlySet<string>;
  readonly #context: DecisionContext;
  readonly #start: number;

  /** @param compiled the set without "stop here"; `stops`: ids of the rules that had it; `start`: where the days begin */
  constructor(
    compiled: CompiledRuleSet,
    stops: ReadonlySet<string>,
    context: DecisionContext,
    start: number,
  ) {
    this.#compiled = compiled;
    this.#stops = stops;
    this.#context = context;
    this.#start = start;
  }

  add(facts: MessageFacts): void {
    const { message, evaluation } = examineMessage(this.#compiled, facts, this.#context);
    const { fired, unknown } = matchRules(this.#compiled.rules, message, evaluation);
    if (fired.length > 1) this.#noteClashes(fired, facts);
    const { date } = facts;
    if (typeof date !== "number" || date > this.#context.now) return;
    const within = date >= this.#start ? 1 : 0;
    this.messages += within;
    for (const rule of fired) {
      const known = this.#of(rule);
      known.hits += within;
      known.last = Math.max(known.last ?? date, date);
    }
    for (const rule of unknown) this.#of(rule).untold += within;
  }

  #of({ id }: Rule): RuleHits {
    const known = this.hits.get(id) ?? { hits: 0, untold: 0, last: null };
    this.hits.set(id, known);
    return known;
  }

  /** Up to the first that ends the set. */
  #noteClashes(fired: readonly Rule[], facts: MessageFacts): void {
    const end = fired.findIndex(({ id }) => this.#stops.has(id));
    for (const conflict of findConflicts(end < 0 ? fired : fired.slice(0, end + 1))) {
      if (conflict.kind !== "colour") continue;
      const key = `${conflict.winner.id} ${conflict.loser.id} ${conflict.what}`;
      const clash = this.clashes.get(key) ?? { conflict, messages: [] };
      if (clash.messages.length < mostShown) clash.messages.push(facts);
      this.clashes.set(key, clash);
    }
  }
}
