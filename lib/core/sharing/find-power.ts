/**
 * Looks for what a shared set may not do. It paints: its effects are labels, points and priorities, with the keys
 * that this release knows, and nothing else. What a later release lets a user's own rules do is refused here, not skipped.
 */
import type { RuleSet } from "../rules/rule-set.ts";
import { effectKeys } from "../rules/rule-set-schema.ts";

/** Where it stands, such as `rules[3].effects[0].archive`, and its kind; both cut to 200 characters. */
export interface Power {
  readonly path: string;
  readonly kind: string;
}

/** The first effect that is more than paint; `null`: there is none. */
export function findPower(set: RuleSet): Power | null {
  for (const [index, { effects }] of set.rules.entries()) {
    for (const [nth, effect] of effects.entries()) {
      const path = `rules[${index}].effects[${nth}]`;
      const known = effectKeys.get(effect.kind);
      if (known === undefined) return power(path, effect.kind);
      const strange = Object.keys(effect).find((key) => !known.includes(key));
      if (strange !== undefined) return power(`${path}.${strange}`, effect.kind);
    }
  }
  return null;
}

function power(path: string, kind: string): Power {
  return { path: path.slice(0, 200), kind: kind.slice(0, 200) };
}
