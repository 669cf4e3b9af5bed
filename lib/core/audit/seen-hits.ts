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

/** What seen mail says of one rule. */
export interface RuleStanding {
  /** Within the days that are asked for. */
  hits: number;
  untold: number;
  /** It may have fired when the mail came: it asks for what has changed since. */
  mayHaveHit: boolean;
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
  readonly hits = new Map<string, RuleStanding>();
  /** By the ids of the two rules and the label. */
  readonly clashes = new Map<string, ColourClash>();
  /** Messages within the days. */
  messages = 0;
  readonly #compiled: readonly CompiledRuleSet[];
  readonly #stops: ReadonlySet<string>;
  readonly #context: DecisionContext;
  readonly #start: number;

  /** @param compiled the rules without "stop here", a part in each; `stops`: ids of the rules that had it; `start`: where the days begin */
  constructor(
    compiled: readonly CompiledRuleSet[],
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
    const { fired, unknown } = matchesOf(this.#compiled, facts, this.#context);
    if (fired.length > 1) this.#noteClashes(fired, facts);
    const { date } = facts;
    const isDated = typeof date === "number";
    if (isDated && date > this.#context.now) return;
    // Mail of an unknown day may be of any: it speaks for a rule, and never against one.
    const within = !isDated || date >= this.#start ? 1 : 0;
    if (isDated) this.messages += within;
    for (const rule of fired) this.#hit(rule, facts, within);
    for (const rule of unknown) this.#of(rule).untold += isDated ? within : 0;
  }

  /** As the mail stood on its day, before anybody read, marked or filed it. @param moving rules of which that makes a difference */
  addAsItCame(moving: readonly CompiledRuleSet[], facts: MessageFacts): void {
    const { date } = facts;
    const now = date ?? this.#context.now;
    if (now > this.#context.now || now < this.#start) return;
    const { unread: _, starred: _s, important: _i, labels: _l, in: _in, ...asItCame } = facts;
    const { fired, unknown } = matchesOf(moving, asItCame, { ...this.#context, now });
    for (const rule of [...fired, ...unknown]) this.#of(rule).mayHaveHit = true;
  }

  #hit(rule: Rule, { date }: MessageFacts, within: number): void {
    const known = this.#of(rule);
    known.hits += within;
    if (typeof date === "number") known.last = Math.max(known.last ?? date, date);
  }

  #of({ id }: Rule): RuleStanding {
    const known = this.hits.get(id) ?? { hits: 0, untold: 0, mayHaveHit: false, last: null };
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

function matchesOf(
  compiled: readonly CompiledRuleSet[],
  facts: MessageFacts,
  context: DecisionContext,
): { readonly fired: readonly Rule[]; readonly unknown: readonly Rule[] } {
  const found = compiled.map((part) => {
    const { message, evaluation } = examineMessage(part, facts, context);
    return matchRules(part.rules, message, evaluation);
  });
  return { fired: found.flatMap(({ fired }) => fired), unknown: found.flatMap(({ unknown }) => unknown) };
}
