/** Fired rules that want different things of one message, and whose wish counts. */
import type { Effect, Priority, Rule } from "../rules/rule-set.ts";
import { priorities } from "../rules/rule-set.ts";

/**
 * - `colour`: both give the label `what`, each in a colour of its own; the earlier rule's is painted
 * - `priority`: both ask for a least priority; the higher one, `what`, counts
 */
export interface RuleConflict {
  readonly kind: "colour" | "priority";
  readonly what: string;
  readonly winner: Rule;
  readonly loser: Rule;
}

interface Wish {
  readonly rule: Rule;
  readonly effect: Effect;
}

/** @param fired in the order of the rules */
export function findConflicts(fired: readonly Rule[]): readonly RuleConflict[] {
  const wishes = fired.flatMap((rule) => rule.effects.map((effect): Wish => ({ rule, effect })));
  return [...colourConflicts(wishes), ...priorityConflicts(wishes)];
}

function colourConflicts(wishes: readonly Wish[]): readonly RuleConflict[] {
  const first = new Map<string, { readonly rule: Rule; readonly colour: string | null }>();
  const conflicts: RuleConflict[] = [];
  for (const { rule, effect } of wishes) {
    if (effect.kind !== "label") continue;
    const { label, colour = null } = effect;
    const winner = first.get(label);
    if (winner === undefined) first.set(label, { rule, colour });
    else if (winner.colour !== colour && winner.rule !== rule) {
      conflicts.push({ kind: "colour", what: label, winner: winner.rule, loser: rule });
    }
  }
  return conflicts;
}

function priorityConflicts(wishes: readonly Wish[]): readonly RuleConflict[] {
  const asked = wishes.flatMap(({ rule, effect }) =>
    effect.kind === "priority" ? [{ rule, atLeast: effect.atLeast }] : [],
  );
  const [winner] = asked.toSorted((one, other) => rank(one.atLeast) - rank(other.atLeast));
  if (winner === undefined) return [];
  return asked
    .filter(({ rule, atLeast }) => rule !== winner.rule && atLeast !== winner.atLeast)
    .map(({ rule }) => ({ kind: "priority", what: winner.atLeast, winner: winner.rule, loser: rule }));
}

/** 0 is the most pressing. */
function rank(priority: Priority): number {
  return priorities.indexOf(priority);
}
