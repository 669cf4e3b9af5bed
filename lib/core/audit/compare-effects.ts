/** What two rules give that fire on the same mail. */
import type { Effect, LabelEffect, Priority, Rule } from "../rules/rule-set.ts";
import { priorities } from "../rules/rule-set.ts";

/** One text for rules that do the same. */
export function effectsKey({ effects, stop = false }: Rule): string {
  return JSON.stringify([stop, ...effects.map(effectKey).sort()]);
}

function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case "label":
      return JSON.stringify(["label", effect.label, effect.colour?.toLowerCase(), effect.days]);
    case "points":
      return JSON.stringify(["points", effect.points]);
    case "priority":
      return JSON.stringify(["priority", effect.atLeast]);
    default:
      return JSON.stringify(effect);
  }
}

/**
 * Whether the first gives nothing to a message that the second gives anyway. Points add up, and
 * are never given anyway.
 *
 * @param takesColour a label without a colour may get that of the other rule
 */
export function givesNothingMore({ effects, stop }: Rule, other: Rule, takesColour: boolean): boolean {
  if (stop === true || effects.length === 0) return false;
  return effects.every((effect) => effect.kind !== "points" && isGiven(effect, other, takesColour));
}

function isGiven(effect: Effect, { effects }: Rule, takesColour: boolean): boolean {
  const key = effectKey(effect);
  return effects.some((other) => {
    if (!takesColour || effect.kind !== "label" || effect.colour !== undefined || other.kind !== "label") {
      return effectKey(other) === key;
    }
    return other.label === effect.label && other.days === effect.days;
  });
}

/** The most pressing that a rule asks for; `null`: none. */
export function leastPriority({ effects }: Rule): Priority | null {
  const asked = effects.flatMap((effect) => (effect.kind === "priority" ? [effect.atLeast] : []));
  return priorities.find((priority) => asked.includes(priority)) ?? null;
}

export function isLower(one: Priority, other: Priority): boolean {
  return priorities.indexOf(one) > priorities.indexOf(other);
}

export interface LabelPair {
  readonly label: string;
  readonly own: LabelEffect;
  readonly other: LabelEffect;
}

/** The labels that both give. */
export function sharedLabels(rule: Rule, other: Rule): readonly LabelPair[] {
  const theirs = labelsOf(other);
  return labelsOf(rule).flatMap((own) => {
    const same = theirs.find(({ label }) => label === own.label);
    return same === undefined ? [] : [{ label: own.label, own, other: same }];
  });
}

export function labelsOf({ effects }: Rule): readonly LabelEffect[] {
  return effects.filter((effect) => effect.kind === "label");
}

/** A label without a colour says nothing of it. */
export function haveOtherColours({ own, other }: LabelPair): boolean {
  return (
    own.colour !== undefined &&
    other.colour !== undefined &&
    own.colour.toLowerCase() !== other.colour.toLowerCase()
  );
}

/** `null`: none. */
export function pointsOf({ effects }: Rule): number | null {
  const points = effects.flatMap((effect) => (effect.kind === "points" ? [effect.points] : []));
  return points.length === 0 ? null : points.reduce((sum, each) => sum + each, 0);
}
