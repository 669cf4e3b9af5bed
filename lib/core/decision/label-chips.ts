/** The labels that the fired rules give, and the colour that each is painted in. */
import type { LabelEffect, Rule } from "../rules/rule-set.ts";

export interface LabelChip {
  readonly label: string;
  /** `#rrggbb`; `null`: neutral. */
  readonly colour: string | null;
}

/** Each label once, in the order of the rules; the first rule that gives a label decides its colour. */
export function labelChips(fired: readonly Rule[]): LabelChip[] {
  const colours = new Map<string, string | null>();
  for (const { label, colour } of fired.flatMap(labelEffects)) {
    if (!colours.has(label)) colours.set(label, colour ?? null);
  }
  return [...colours].map(([label, colour]) => ({ label, colour }));
}

function labelEffects(rule: Rule): LabelEffect[] {
  return rule.effects.filter((effect) => effect.kind === "label");
}
