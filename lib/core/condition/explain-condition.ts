/**
 * Says why a condition has its verdict: the leftmost term that decided, where it
 * hit, or what was not known.
 */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { evaluateTerm } from "./evaluate-term.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import { opposite } from "./three-values.ts";
import type { Condition, Term } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import { type FactName, type Hit, Witness } from "./witness.ts";

export type { FactName, Hit } from "./witness.ts";

/** What one term said. */
export interface TermStep {
  readonly term: Term;
  /** Of the term itself: `no` where the condition holds because it stands under a minus. */
  readonly verdict: Verdict;
  /** Every place where it hit, in the original texts; only for `yes`. */
  readonly hits: readonly Hit[];
  /** For `unknown`: the facts that would tell, each once. Else empty. */
  readonly missing: readonly FactName[];
}

export interface ConditionTrace {
  readonly verdict: Verdict;
  /** The leftmost term that decided. */
  readonly term: Term;
  /** The term decided by not being so: it stands under a minus. */
  readonly isNegated: boolean;
  /** The fact in which that term hit, or which it lacked; `null` where it decided by a miss. */
  readonly field: FactName | null;
  /** Every place where a term that decided hit, in the original texts; in the order of the terms. */
  readonly hits: readonly Hit[];
  /** For `unknown`: the facts that would tell, each once. Else empty. */
  readonly missing: readonly FactName[];
  /** The terms that decided together, leftmost first; never empty. */
  readonly steps: readonly TermStep[];
}

interface Decider {
  readonly term: Term;
  readonly isNegated: boolean;
}

/** The terms that made the verdict what it is, leftmost first. */
function decidersOf(
  tree: Condition,
  verdict: Verdict,
  message: PreparedMessage,
  context: EvaluationContext,
  isNegated: boolean,
): readonly Decider[] {
  switch (tree.kind) {
    case "not":
      return decidersOf(tree.part, opposite(verdict), message, context, !isNegated);
    case "and":
    case "or": {
      const same = tree.parts.filter((part) => evaluateCondition(part, message, context) === verdict);
      // One `no` decides an AND and one `yes` an OR; otherwise all that agree did it together.
      const isDecisive = verdict === (tree.kind === "and" ? "no" : "yes");
      const deciding = isDecisive ? same.slice(0, 1) : same;
      return deciding.flatMap((part) => decidersOf(part, verdict, message, context, isNegated));
    }
    default:
      return [{ term: tree, isNegated }];
  }
}

/** Costs about twice an evaluation, with every hit looked up: for one message that somebody asks about. */
export function explainCondition(
  tree: Condition,
  message: PreparedMessage,
  context: EvaluationContext,
): ConditionTrace {
  const verdict = evaluateCondition(tree, message, context);
  const deciders = decidersOf(tree, verdict, message, context, false);
  const steps = deciders.map(({ term }) => stepOf(term, message, context));
  const [first] = deciders;
  const [step] = steps;
  if (first === undefined || step === undefined) throw new Error("a condition without terms");
  const isUnknown = verdict === "unknown";
  return {
    verdict,
    ...first,
    field: (isUnknown ? step.missing[0] : step.hits[0]?.field) ?? null,
    hits: steps.flatMap(({ hits }) => hits),
    missing: [...new Set(steps.flatMap(({ missing }) => missing))],
    steps,
  };
}

function stepOf(term: Term, message: PreparedMessage, context: EvaluationContext): TermStep {
  const witness = new Witness();
  const verdict = evaluateTerm(term, message, context, witness);
  return {
    term,
    verdict,
    hits: verdict === "yes" ? witness.hits : [],
    missing: verdict === "unknown" ? [...witness.missing] : [],
  };
}
