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
import type { CompiledRule, CompiledRules } from "./compile-rules.ts";
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
  const index = compiled.indexFor(knownFacts(message, context, compiled.asked));
  findRules(index, compiled.finder.keysIn(message));
  const match = new Match(compiled, index, message, context);
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
  readonly fired: Rule[] = [];
  readonly unknown: Rule[] = [];
  validUntil: number | null = null;
  readonly #active: readonly CompiledRule[];
  readonly #index: RuleIndex;
  readonly #message: PreparedMessage;
  readonly #context: EvaluationContext;

  constructor(
    { active }: CompiledRules,
    index: RuleIndex,
    message: PreparedMessage,
    context: EvaluationContext,
  ) {
    this.#active = active;
    this.#index = index;
    this.#message = message;
    this.#context = context;
  }

  /** Takes the rules from `start` up to, without, `end`. */
  takeSet(start: number, end: number): void {
    const taken: Taken = { places: [], verdicts: [] };
    const stopped = this.#take(start, end, taken);
    const stop = stopped === null ? end : (taken.places.at(-1) ?? start) + 1;
    this.#add(this.fired, "yes", this.#index.yes, taken, start, stop);
    this.#add(this.unknown, "unknown", this.#index.unknown, taken, start, stop);
    if (stopped !== "unknown") return;
    for (let place = stop; place < end; place++) this.#push(this.unknown, place);
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
    return compiled.rule.stop === true && verdict !== "no" ? verdict : null;
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

  /** Adds the rules of one verdict: those that were looked at, and between them those that are settled. */
  #add(to: Rule[], wanted: Verdict, settled: SettledRules, taken: Taken, start: number, end: number): void {
    let at = placeAfter(settled.places, 0, start);
    for (const [index, place] of taken.places.entries()) {
      at = addSettled(to, settled, at, place);
      if (settled.places[at] === place) at++;
      if (taken.verdicts[index] === wanted) this.#push(to, place);
    }
    addSettled(to, settled, at, end);
  }

  #push(to: Rule[], place: number): void {
    const rule = this.#active[place]?.rule;
    if (rule !== undefined) to.push(rule);
  }
}

/** All bits of a word from one on; a negative one stands before the word, and one from 32 on behind it. */
function bitsFrom(bit: number): number {
  if (bit <= 0) return -1;
  return bit >= 32 ? 0 : -1 << bit;
}

/** Adds the settled rules from `at` on that stand before `place`; where the others begin. */
function addSettled(to: Rule[], { places, rules }: SettledRules, at: number, place: number): number {
  const end = placeAfter(places, at, place);
  for (let next = at; next < end; next++) {
    const rule = rules[next];
    if (rule !== undefined) to.push(rule);
  }
  return end;
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
