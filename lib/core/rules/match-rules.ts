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
import { addBit, type BitSet, hasBit, lowestBit } from "./bit-set.ts";
import type { CompiledRule, CompiledRules } from "./compile-rules.ts";
import { dependsOnTime } from "./depends-on-time.ts";
import { knownFacts } from "./known-facts.ts";
import type { RuleIndex } from "./rule-index.ts";
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
  const match = new Match(compiled, index, message, context);
  let start = 0;
  for (const end of compiled.setEnds) {
    match.takeSet(start, end);
    start = end;
  }
  return match;
}

interface Stopped {
  readonly place: number;
  readonly verdict: Verdict;
}

class Match implements RuleMatches {
  readonly fired: Rule[] = [];
  readonly unknown: Rule[] = [];
  validUntil: number | null = null;
  readonly #active: readonly CompiledRule[];
  readonly #stops: BitSet;
  readonly #index: RuleIndex;
  readonly #message: PreparedMessage;
  readonly #context: EvaluationContext;
  /** The rules with a key that the message has. */
  readonly #found: BitSet;

  constructor(
    compiled: CompiledRules,
    index: RuleIndex,
    message: PreparedMessage,
    context: EvaluationContext,
  ) {
    this.#active = compiled.active;
    this.#stops = compiled.stops;
    this.#index = index;
    this.#message = message;
    this.#context = context;
    this.#found = rulesWithKeys(index, compiled.finder.keysIn(message));
  }

  /** Takes the rules from `start` up to, without, `end`, 32 at a time. */
  takeSet(start: number, end: number): void {
    for (let word = start >>> 5; word << 5 < end; word++) {
      const within = bitsFrom(start - (word << 5)) & ~bitsFrom(end - (word << 5));
      const stopped = this.#takeWord(word, within);
      if (stopped === null) continue;
      if (stopped.verdict === "unknown") this.#addUnknown(stopped.place + 1, end);
      return;
    }
  }

  /** The stop rule that ends the set here; `null`: it goes on. */
  #takeWord(word: number, within: number): Stopped | null {
    const { yes, unknown, residual } = this.#index;
    const toTry = (this.#found[word] ?? 0) | (residual[word] ?? 0);
    const stops = this.#stops[word] ?? 0;
    for (
      let rest = (toTry | (yes[word] ?? 0) | (unknown[word] ?? 0)) & within;
      rest !== 0;
      rest &= rest - 1
    ) {
      const bit = lowestBit(rest);
      const place = (word << 5) + bit;
      const verdict = (toTry & (1 << bit)) === 0 ? this.#untried(place) : this.#try(place);
      this.#note(place, verdict);
      if (verdict !== "no" && (stops & (1 << bit)) !== 0) return { place, verdict };
    }
    return null;
  }

  /** What a rule that is settled says to a message without its keys; it is one of those that do not say `no`. */
  #untried(place: number): Verdict {
    return hasBit(this.#index.yes, place) ? "yes" : "unknown";
  }

  #note(place: number, verdict: Verdict): void {
    const rule = this.#active[place]?.rule;
    if (rule === undefined || verdict === "no") return;
    if (verdict === "yes") this.fired.push(rule);
    else this.unknown.push(rule);
  }

  /** A rule none of whose keys were found need be tried only in part. */
  #try(place: number): Verdict {
    const compiled = this.#active[place];
    if (compiled === undefined) return "no";
    const tree = hasBit(this.#found, place) ? compiled.tree : (this.#index.rests.get(place) ?? compiled.tree);
    if (compiled.timed && dependsOnTime(tree)) this.#holdUntil(tree);
    return evaluateCondition(tree, this.#message, this.#context);
  }

  #holdUntil(tree: Condition): void {
    const until = verdictHoldsUntil(tree, this.#message, this.#context);
    if (until !== null) this.validUntil = Math.min(this.validUntil ?? until, until);
  }

  #addUnknown(start: number, end: number): void {
    for (const { rule } of this.#active.slice(start, end)) this.unknown.push(rule);
  }
}

/** All bits of a word from one on; a negative one stands before the word, and one from 32 on behind it. */
function bitsFrom(bit: number): number {
  if (bit <= 0) return -1;
  return bit >= 32 ? 0 : -1 << bit;
}

function rulesWithKeys({ starts, places, yes }: RuleIndex, keys: ReadonlySet<number>): BitSet {
  const found: BitSet = new Uint32Array(yes.length);
  for (const key of keys) {
    const end = starts[key + 1] ?? 0;
    for (let at = starts[key] ?? 0; at < end; at++) addBit(found, places[at] ?? 0);
  }
  return found;
}
