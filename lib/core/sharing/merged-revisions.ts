/** Notes in the user's own set what was taken into it. Taking an import back takes the note back with it. */
import type { MergedRevision, RuleSet } from "../rules/rule-set.ts";

const mostMerged = 100;

export function withMerged(set: RuleSet, merged: MergedRevision): RuleSet {
  const before = (set.merged ?? []).filter(({ revision }) => revision !== merged.revision);
  return { ...set, merged: [merged, ...before].slice(0, mostMerged) };
}
