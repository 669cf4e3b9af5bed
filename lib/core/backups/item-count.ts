/** How much the user has made: tells an empty set from one that would be missed. */
import type { RuleSet } from "../rules/rule-set.ts";

/** Clients, rules, segments, groups, templates and calendars together. */
export function itemCount(set: RuleSet): number {
  const { clients, rules, segments = [], groups = [], templates = [], calendars = [] } = set;
  return [clients, rules, segments, groups, templates, calendars].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

/** Whether a set with `after` items holds so much less than one with `before` that the fuller one is kept beside it. */
export function isEmptier(before: number, after: number): boolean {
  return before > 0 && after * 2 < before;
}
