/** The rules filed for messages that know certain facts: what each gets untried, and who must be tried. */
import type { Condition } from "../condition/tree.ts";
import { addBit, type BitSet, emptyBitSet } from "./bit-set.ts";
import type { KeyTable } from "./key-table.ts";
import type { KnownFacts } from "./known-facts.ts";
import { planRule } from "./plan-rule.ts";
import { settledVerdict } from "./verdict-set.ts";

/** Rules are named by their places among the active ones. */
export interface RuleIndex {
  /** What a rule says to a message that has none of its keys; in neither set: `no`. */
  readonly yes: BitSet;
  readonly unknown: BitSet;
  /** The rules that must be tried on such a message, too. */
  readonly residual: BitSet;
  /** Of those, the condition that is left to try. */
  readonly rests: ReadonlyMap<number, Condition>;
  /** The rules with key `k` are `places[starts[k]]` up to, without, `places[starts[k + 1]]`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** @param trees what each active rule asks, its exceptions included */
export function indexRules(trees: readonly Condition[], known: KnownFacts, table: KeyTable): RuleIndex {
  const yes = emptyBitSet(trees.length);
  const unknown = emptyBitSet(trees.length);
  const residual = emptyBitSet(trees.length);
  const rests = new Map<number, Condition>();
  const keys: number[] = [];
  const filed: number[] = [];
  for (const [place, tree] of trees.entries()) {
    const plan = planRule(tree, known, table);
    const verdict = settledVerdict(plan.verdicts);
    if (verdict === "yes") addBit(yes, place);
    if (verdict === "unknown") addBit(unknown, place);
    if (verdict === null) {
      addBit(residual, place);
      rests.set(place, plan.rest);
    }
    for (const key of plan.keys) {
      keys.push(key);
      filed.push(place);
    }
  }
  return { yes, unknown, residual, rests, ...groupByKey(keys, filed, table.size) };
}

/** Puts the pairs `keys[i]`, `filed[i]` into groups, by counting. */
function groupByKey(
  keys: readonly number[],
  filed: readonly number[],
  size: number,
): Pick<RuleIndex, "starts" | "places"> {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const ends = starts.slice();
  const places = new Int32Array(keys.length);
  for (const [index, key] of keys.entries()) {
    const at = ends[key] ?? 0;
    places[at] = filed[index] ?? 0;
    ends[key] = at + 1;
  }
  return { starts, places };
}
