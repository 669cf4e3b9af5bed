/**
 * Says which rules fire on a message, which cannot be told yet, and how long
 * that holds.
 *
 * Rules are taken in order. An exception that says yes kills its rule; one that
 * is unknown leaves the rule unknown. A `stop` rule that fires ends its set; one
 * that is unknown makes all later rules of the set unknown, because nothing may be
 * painted that more facts could take back. How few are tried: `compile-rules.ts`.
 */
import { type EvaluationContext, evaluateCondition } from "../condition/evaluate-condition.ts";
import type { Condition } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import { verdictHoldsUntil } from "../condition/verdict-holds-until.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import { addBit, hasBit, lowestBit } from "./bit-set.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import { dependsOnTime } from "./depends-on-time.ts";
import { knownFacts } from "./known-facts.ts";
import type { RuleIndex, SettledRules } from "./rule-index.ts";
import type { Rule } from "./rule-set.ts";

export interface RuleMatches {
  /** In the order of the sets, and in each of its rules. */
  readonly fired: readonly Rule[];
  /** Rules that more facts could let fire; in the same order. */
  readonly unknown: readonly Rule[];
  /** Milliseconds since the epoch from which a date term may flip; `null`: no date term matters. */
  readonly validUntil: number | null;
}

export function matchRules(
  compiled: CompiledRules,
  message: PreparedMessage,
  context: EvaluationContext,
): RuleMatches {
  return takeSets(compiled, message, context, true);
}

/** What each rule says by itself, as though none stopped: `heedStops` makes of it what fires. */
export function matchEachRule(
  compiled: CompiledRules,
  message: PreparedMessage,
  context: EvaluationContext,
): RuleMatches {
  return takeSets(compiled, message, context, false);
}

function takeSets(
  compiled: CompiledRules,
  message: PreparedMessage,
  context: EvaluationContext,
  heedsStops: boolean,
): RuleMatches {
  const index = compiled.indexFor(knownFacts(message, context, compiled.asked));
  findRules(index, compiled.finder.keysIn(message));
  const match = new Match(compiled, index, message, context, heedsStops);
  let start = 0;
  for (const end of compiled.setEnds) {
    match.takeSet(start, end);
    start = end;
  }
  return match;
}

/** Notes in `index.found` the rules with one of the keys. */
function findRules({ starts, filed, found }: RuleIndex, keys: readonly number[]): void {
  found.fill(0);
  for (const key of keys) {
    const end = starts[key + 1] ?? 0;
    for (let at = starts[key] ?? 0; at < end; at++) addBit(found, filed[at] ?? 0);
  }
}

/** What the rules that were looked at one by one say, in order: parallel lists. */
interface Taken {
  readonly places: number[];
  readonly verdicts: Verdict[];
}

class Match implements RuleMatches {
  fired: readonly Rule[] = [];
  unknown: readonly Rule[] = [];
  validUntil: number | null = null;
  readonly #active: readonly CompiledRule[];
  readonly #index: RuleIndex;
  readonly #message: PreparedMessage;
  readonly #context: EvaluationContext;
  readonly #heedsStops: boolean;

  constructor(
    { active }: CompiledRules,
    index: RuleIndex,
    message: PreparedMessage,
    context: EvaluationContext,
    heedsStops: boolean,
  ) {
    this.#active = active;
    this.#index = index;
    this.#message = message;
    this.#context = context;
    this.#heedsStops = heedsStops;
  }

  /** Takes the rules from `start` up to, without, `end`. */
  takeSet(start: number, end: number): void {
    const taken: Taken = { places: [], verdicts: [] };
    const stopped = this.#take(start, end, taken);
    const stop = stopped === null ? end : (taken.places.at(-1) ?? start) + 1;
    const list = (wanted: Verdict, settled: SettledRules) => this.#list(wanted, settled, taken, start, stop);
    this.fired = joined(this.fired, list("yes", this.#index.yes));
    this.unknown = joined(this.unknown, list("unknown", this.#index.unknown));
    if (stopped !== "unknown") return;
    this.unknown = this.unknown.concat(this.#active.slice(stop, end).map(({ rule }) => rule));
  }

  /** Looks at who must be tried, and at settled rules that end the set; the verdict of the one that ended it. */
  #take(start: number, end: number, taken: Taken): Verdict | null {
    const { found, residual, settledStops } = this.#index;
    for (let word = start >>> 5; word << 5 < end; word++) {
      let rest = (found[word] ?? 0) | (residual[word] ?? 0) | (settledStops[word] ?? 0);
      // Most of the time nobody is there.
      if (rest === 0) continue;
      rest &= bitsFrom(start - (word << 5)) & ~bitsFrom(end - (word << 5));
      for (; rest !== 0; rest &= rest - 1) {
        const verdict = this.#takeRule((word << 5) + lowestBit(rest), taken);
        if (verdict !== null) return verdict;
      }
    }
    return null;
  }

  /** Its verdict where it ends the set. */
  #takeRule(place: number, taken: Taken): Verdict | null {
    const compiled = this.#active[place];
    if (compiled === undefined) return null;
    const verdict = this.#verdictOf(place, compiled);
    taken.places.push(place);
    taken.verdicts.push(verdict);
    const ends = this.#heedsStops && compiled.rule.stop === true && verdict !== "no";
    return ends ? verdict : null;
  }

  #verdictOf(place: number, compiled: CompiledRule): Verdict {
    if (hasBit(this.#index.found, place))
      return compiled.toldByKey ? "yes" : this.#try(compiled, compiled.tree);
    // None of its keys were found, so that what they ask for need not be tried.
    const rest = this.#index.rests.get(place);
    if (rest !== undefined) return this.#try(compiled, rest);
    return isAmong(this.#index.yes.places, place) ? "yes" : "unknown";
  }

  #try({ timed }: CompiledRule, tree: Condition): Verdict {
    if (timed && dependsOnTime(tree)) {
      const until = verdictHoldsUntil(tree, this.#message, this.#context);
      if (until !== null) this.validUntil = Math.min(this.validUntil ?? until, until);
    }
    return evaluateCondition(tree, this.#message, this.#context);
  }

  /** The rules of one verdict: those that were looked at, and between them those that are settled. */
  #list(wanted: Verdict, settled: SettledRules, taken: Taken, start: number, end: number): readonly Rule[] {
    const list = new RuleList(settled, start);
    for (const [index, place] of taken.places.entries()) {
      const rule = taken.verdicts[index] === wanted ? this.#active[place]?.rule : undefined;
      list.goTo(place);
      list.replace(place, rule);
    }
    list.goTo(end);
    return list.rules();
  }
}

/** Settled rules fewer than this are added one by one, more are copied at once. */
const fewRules = 32;

/** A list of settled rules with some of them replaced. */
class RuleList {
  readonly #settled: SettledRules;
  /** The settled rules before this index are dealt with. */
  #at: number;
  readonly #pieces: (readonly Rule[])[] = [];
  #last: Rule[] = [];

  constructor(settled: SettledRules, start: number) {
    this.#settled = settled;
    this.#at = placeAfter(settled.places, 0, start);
  }

  /** Adds the settled rules that stand before a place. */
  goTo(place: number): void {
    const { places, rules } = this.#settled;
    const end = placeAfter(places, this.#at, place);
    if (end - this.#at >= fewRules) {
      this.#pieces.push(this.#last, rules.slice(this.#at, end));
      this.#last = [];
      this.#at = end;
    }
    for (; this.#at < end; this.#at++) this.#add(rules[this.#at]);
  }

  /** Adds a rule, or none, and steps over the settled one at its place. */
  replace(place: number, rule: Rule | undefined): void {
    if (this.#settled.places[this.#at] === place) this.#at++;
    this.#add(rule);
  }

  rules(): readonly Rule[] {
    return this.#pieces.length === 0 ? this.#last : ([] as Rule[]).concat(...this.#pieces, this.#last);
  }

  #add(rule: Rule | undefined): void {
    if (rule !== undefined) this.#last.push(rule);
  }
}

function joined(one: readonly Rule[], other: readonly Rule[]): readonly Rule[] {
  return one.length === 0 ? other : one.concat(other);
}

/** All bits of a word from one on; a negative one stands before the word, and one from 32 on behind it. */
function bitsFrom(bit: number): number {
  if (bit <= 0) return -1;
  return bit >= 32 ? 0 : -1 << bit;
}

/** The first index from `from` on whose place is not before `place`. */
function placeAfter(places: readonly number[], from: number, place: number): number {
  let low = from;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAmong(places: readonly number[], place: number): boolean {
  return places[placeAfter(places, 0, place)] === place;
}
