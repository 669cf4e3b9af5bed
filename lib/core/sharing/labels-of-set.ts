/** The labels that the rules of a set give, each once. */
import type { Rule } from "../rules/rule-set.ts";

export interface SetLabel {
  readonly label: string;
  /** `#rrggbb`, of the first rule that names one; absent: neutral. */
  readonly colour?: string;
  /** How many rules give it. */
  readonly rules: number;
}

/** In the order of the rules. */
export function labelsOfSet(rules: readonly Rule[]): readonly SetLabel[] {
  const labels = new Map<string, SetLabel>();
  for (const rule of rules) {
    const given = new Map(
      rule.effects.flatMap((effect) => (effect.kind === "label" ? [[effect.label, effect]] : [])),
    );
    for (const { label, colour } of given.values()) {
      const known = labels.get(label) ?? { label, rules: 0 };
      labels.set(label, {
        ...(colour === undefined ? {} : { colour }),
        ...known,
        rules: known.rules + 1,
      });
    }
  }
  return [...labels.values()];
}
