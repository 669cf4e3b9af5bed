/** Makes of what each rule says by itself what fires: a rule that stops ends its set, as does one that may yet fire and stop. */
import type { RuleLayer } from "./compile-rules.ts";
import type { Rule } from "./rule-set.ts";

/** Where a rule stands: its set, and its place among the rules of all sets. */
interface Standing {
  readonly set: number;
  readonly place: number;
}

export type RuleOrder = ReadonlyMap<Rule, Standing>;

/** O(rules). @param layers the set that precedes the others first */
export function ruleOrder(layers: readonly RuleLayer[]): RuleOrder {
  const order = new Map<Rule, Standing>();
  for (const [set, { rules }] of layers.entries()) {
    for (const rule of rules) order.set(rule, { set, place: order.size });
  }
  return order;
}

/** Rules of one message that say something, each by itself; in any order. */
export interface SaidByRules {
  readonly fired: readonly Rule[];
  /** Those that stop and cannot be told yet. */
  readonly waiting: readonly Rule[];
}

/** The rules that fire, in their order. A rule without a place is none. */
export function heedStops({ fired, waiting }: SaidByRules, order: RuleOrder): readonly Rule[] {
  const standing = [...said(fired, true, order), ...said(waiting, false, order)];
  standing.sort((one, other) => one.place - other.place);
  const firing: Rule[] = [];
  let ended = -1;
  for (const { rule, set, fires } of standing) {
    if (set === ended) continue;
    if (fires) firing.push(rule);
    if (rule.stop === true) ended = set;
  }
  return firing;
}

function said(rules: readonly Rule[], fires: boolean, order: RuleOrder) {
  return rules.flatMap((rule) => {
    const standing = order.get(rule);
    return standing === undefined ? [] : [{ ...standing, rule, fires }];
  });
}
