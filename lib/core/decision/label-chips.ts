/** The labels that the fired rules give, and the colour that each is painted in. */
import type { LabelEffect, Rule } from "../rules/rule-set.ts";
import type { LabelEnds } from "./label-ends.ts";

export interface LabelChip {
  readonly label: string;
  /** `#rrggbb`; `null`: neutral. */
  readonly colour: string | null;
}

/**
 * Each label once, in the order of the rules; the first rule that gives a label decides its colour.
 * A label that has ended is given by no rule (`LabelEnds`).
 */
export function labelChips(fired: readonly Rule[], ends: LabelEnds): LabelChip[] {
  const colours = new Map<string, string | null>();
  for (const effect of fired.flatMap(labelEffects)) {
    const { label, colour } = effect;
    if (!ends.hasEnded(effect) && !colours.has(label)) colours.set(label, colour ?? null);
  }
  return [...colours].map(([label, colour]) => ({ label, colour }));
}

function labelEffects(rule: Rule): LabelEffect[] {
  return rule.effects.filter((effect) => effect.kind === "label");
}
