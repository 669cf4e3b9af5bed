/** The hits of every rule over the last weeks, from what is counted now and what was counted of forgotten mail. */
import { type RuleHits, weekMs, weekOf } from "./rule-hits.ts";

export interface HitsOfRule {
  /** Of all weeks that are known. */
  readonly total: number;
  /** Of the last `shownWeeks` weeks, the oldest first. */
  readonly weeks: readonly number[];
  /** The date of the newest message, in ms since the epoch. */
  readonly last: number;
}

/** A quarter: as much as fits a cell and still shows what a season does. */
export const shownWeeks = 13;

/** Rules that never fired are absent. @param now ms since the epoch */
export function hitsByRule(hits: readonly RuleHits[], now: number): ReadonlyMap<string, HitsOfRule> {
  const oldest = weekOf(now) - (shownWeeks - 1) * weekMs;
  const byRule = new Map<string, { total: number; weeks: number[]; last: number }>();
  for (const { ruleId, week, count, last } of hits) {
    const known = byRule.get(ruleId) ?? { total: 0, weeks: new Array<number>(shownWeeks).fill(0), last };
    const place = Math.round((week - oldest) / weekMs);
    // A date ahead of the clock is in no week that is shown.
    if (place >= 0 && place < shownWeeks) known.weeks[place] = (known.weeks[place] ?? 0) + count;
    known.total += count;
    known.last = Math.max(known.last, last);
    byRule.set(ruleId, known);
  }
  return byRule;
}
