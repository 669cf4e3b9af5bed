/**
 * Says of a rule, for messages that know certain facts, which keys a message must
 * have for the rule to be worth trying, and what it gets from the rule otherwise.
 *
 * The answer is read off the condition from the leaves up: a term whose keys are
 * all missing says `no`, or `unknown` where a fact that it needs is not known; a
 * term without keys may say anything. Of an AND, one part that is `no` settles the
 * whole, so the rule is filed under the keys of that part alone; of an OR one part
 * that is `yes` (a term under a minus that finds nothing). Where no part settles it,
 * the keys of all parts count together.
 */
import { allOf, anyOf, negated } from "../condition/join-conditions.ts";
import type { AndCondition, Condition, OrCondition, Term } from "../condition/tree.ts";
import type { KeyTable } from "./key-table.ts";
import type { KnownFacts } from "./known-facts.ts";
import { factsOfTerm } from "./term-facts.ts";
import {
  anyOfThree,
  greatestOf,
  leastOf,
  onlyNo,
  onlyUnknown,
  onlyYes,
  oppositeOf,
  settledVerdict,
  type VerdictSet,
} from "./verdict-set.ts";

export interface RulePlan {
  /** What a message may get that has none of the keys. */
  readonly verdicts: VerdictSet;
  readonly keys: readonly number[];
  /**
   * What must still be tried on a message that has none of the keys: the condition
   * without the terms that are told by that. As it stands where the verdict is settled.
   */
  readonly rest: Condition;
}

export function planRule(tree: Condition, known: KnownFacts, table: KeyTable): RulePlan {
  return plan(tree, false, { known, table });
}

interface Given {
  readonly known: KnownFacts;
  readonly table: KeyTable;
}

/** @param isNegated it stands under a minus, which is pushed down to the terms */
function plan(tree: Condition, isNegated: boolean, given: Given): RulePlan {
  switch (tree.kind) {
    case "not":
      return plan(tree.part, !isNegated, given);
    case "and":
    case "or":
      return planJoined(tree, isNegated, given);
    default: {
      const { verdicts, keys } = planTerm(tree, given);
      return isNegated
        ? { verdicts: oppositeOf(verdicts), keys, rest: negated(tree) }
        : { verdicts, keys, rest: tree };
    }
  }
}

const none: readonly number[] = [];

function planTerm(term: Term, { known, table }: Given): Omit<RulePlan, "rest"> {
  if (term.kind === "place" && term.place === "anywhere") return { verdicts: onlyYes, keys: none };
  const { forNo, forAny } = factsOfTerm(term);
  if ((known & forAny) === 0) return { verdicts: onlyUnknown, keys: none };
  const keys = table.keysOf(term);
  if (keys === null) return { verdicts: anyOfThree, keys: none };
  return { verdicts: (known & forNo) === forNo ? onlyNo : onlyUnknown, keys };
}

function planJoined(tree: AndCondition | OrCondition, isNegated: boolean, given: Given): RulePlan {
  const isAnd = (tree.kind === "and") !== isNegated;
  const decisive = isAnd ? onlyNo : onlyYes;
  const plans = tree.parts.map((part) => plan(part, isNegated, given));
  const settling = plans.filter(({ verdicts }) => verdicts === decisive);
  const [first, ...others] = settling;
  if (first !== undefined) {
    return others.reduce((best, each) => (costOf(each, given) < costOf(best, given) ? each : best), first);
  }
  const verdicts = plans.map((each) => each.verdicts).reduce(isAnd ? leastOf : greatestOf);
  const rests = plans.filter((each) => each.verdicts !== (isAnd ? onlyYes : onlyNo)).map(restOf);
  return {
    verdicts,
    keys: plans.flatMap(({ keys }) => keys),
    rest: (isAnd ? allOf(rests) : anyOf(rests)) ?? tree,
  };
}

/** Stands for what is unknown whatever else the message has. */
const unknownTerm: Term = { kind: "opaque", text: "" };

function restOf({ verdicts, rest }: RulePlan): Condition {
  return settledVerdict(verdicts) === "unknown" ? unknownTerm : rest;
}

/** Rules that a message would have to try because of these keys. */
function costOf({ keys }: RulePlan, { table }: Given): number {
  return keys.reduce((sum, key) => sum + table.costOf(key), 0);
}
