/** Since when the hits of rules are known. */
import type { RuleHits } from "./rule-hits.ts";

/**
 * The earliest of: the weeks that were added up, and the oldest sight of mail that is still there.
 * @returns ms since the epoch; `null`: no mail was ever seen
 */
export function hitsSince(
  kept: readonly Pick<RuleHits, "week">[],
  oldestSight: number | null,
): number | null {
  const known = [...kept.map(({ week }) => week), ...(oldestSight === null ? [] : [oldestSight])];
  return known.length === 0 ? null : known.reduce((one, other) => Math.min(one, other));
}
