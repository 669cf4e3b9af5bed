/** The rules filed for messages that know certain facts: what each gets untried, and who must be tried. */
import type { Condition } from "../condition/tree.ts";
import { addBit, type BitSet, emptyBitSet } from "./bit-set.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import type { KeyTable } from "./key-table.ts";
import type { KnownFacts } from "./known-facts.ts";
import { planRule, type RulePlan } from "./plan-rule.ts";
import type { Rule } from "./rule-set.ts";
import { settledVerdict } from "./verdict-set.ts";

/** Rules that say the same to every message without their keys. */
export interface SettledRules {
  /** Places among the active rules, ascending. */
  readonly places: readonly number[];
  /** The rules at these places. */
  readonly rules: readonly Rule[];
}

/** Rules are named by their places among the active ones; those that are settled and in neither list say `no`. */
export interface RuleIndex {
  readonly yes: SettledRules;
  readonly unknown: SettledRules;
  /** Those of both that end their set. */
  readonly settledStops: BitSet;
  /** The rules that must be tried on messages without their keys, too. */
  readonly residual: BitSet;
  /** Of those, the condition that is left to try. */
  readonly rests: ReadonlyMap<number, Condition>;
  /** The rules with key `k` are `filed[starts[k]]` up to, without, `filed[starts[k + 1]]`. */
  readonly starts: Int32Array;
  readonly filed: Int32Array;
  /** Room for the rules found for one message, so that none need be made for each. */
  readonly found: BitSet;
}

export function indexRules(active: readonly CompiledRule[], known: KnownFacts, table: KeyTable): RuleIndex {
  const index = new GrowingIndex(active.length);
  for (const [place, compiled] of active.entries()) {
    index.add(place, compiled, planRule(compiled.tree, known, table));
  }
  const { yes, unknown, settledStops, residual, rests, keys, keyed } = index;
  const found = emptyBitSet(active.length);
  return { yes, unknown, settledStops, residual, rests, ...groupByKey(keys, keyed, table.size), found };
}

class GrowingList implements SettledRules {
  readonly places: number[] = [];
  readonly rules: Rule[] = [];

  add(place: number, rule: Rule): void {
    this.places.push(place);
    this.rules.push(rule);
  }
}

class GrowingIndex {
  readonly yes = new GrowingList();
  readonly unknown = new GrowingList();
  readonly settledStops: BitSet;
  readonly residual: BitSet;
  readonly rests = new Map<number, Condition>();
  /** Pairs of a key and a rule, as two lists. */
  readonly keys: number[] = [];
  readonly keyed: number[] = [];

  constructor(size: number) {
    this.settledStops = emptyBitSet(size);
    this.residual = emptyBitSet(size);
  }

  add(place: number, { rule }: CompiledRule, { verdicts, keys, rest }: RulePlan): void {
    const verdict = settledVerdict(verdicts);
    if (verdict === null) {
      addBit(this.residual, place);
      this.rests.set(place, rest);
    } else if (verdict !== "no") {
      this[verdict].add(place, rule);
      if (rule.stop === true) addBit(this.settledStops, place);
    }
    for (const key of keys) {
      this.keys.push(key);
      this.keyed.push(place);
    }
  }
}

/** Brings the pairs `keys[i]`, `keyed[i]` into the order of the keys, by counting. */
function groupByKey(
  keys: readonly number[],
  keyed: readonly number[],
  size: number,
): Pick<RuleIndex, "starts" | "filed"> {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const ends = starts.slice();
  const filed = new Int32Array(keys.length);
  for (const [pair, key] of keys.entries()) {
    const at = ends[key] ?? 0;
    filed[at] = keyed[pair] ?? 0;
    ends[key] = at + 1;
  }
  return { starts, filed };
}
