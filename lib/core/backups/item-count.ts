/** How much the user has made: tells an empty set from one that would be missed. */
import type { RuleSet } from "../rules/rule-set.ts";
import type { Subscription } from "../sharing/subscription.ts";

/** Clients, rules, segments, groups, templates, calendars and settings of the set together. */
export function itemCount(set: RuleSet): number {
  const { clients, rules, segments = [], groups = [], templates = [], calendars = [], settings = {} } = set;
  const made = Object.values(settings).filter((setting) => setting !== null);
  return [clients, rules, segments, groups, templates, calendars, made].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

/** What a copy holds. */
export interface Holding {
  /** Of the set, and of what the user has changed for themselves in followed sets. */
  readonly items: number;
  /** Sets that the user has chosen to follow; those of the company policy come and go with it. */
  readonly follows: number;
}

export function holdingOf(copy: {
  readonly set: RuleSet;
  readonly subscriptions?: readonly Subscription[];
}): Holding {
  const { set, subscriptions = [] } = copy;
  const layers = subscriptions.map(
    ({ layer: { off, labels, clients } }) =>
      off.length + Object.keys(labels).length + Object.keys(clients).length,
  );
  return {
    items: layers.reduce((sum, length) => sum + length, itemCount(set)),
    follows: subscriptions.filter(({ source }) => source === "user").length,
  };
}

/** Whether so much less comes after it that the fuller copy is kept: less than half of the items, or fewer followed sets. */
export function isEmptier(before: Holding, after: Holding): boolean {
  return (before.items > 0 && after.items * 2 < before.items) || after.follows < before.follows;
}

/** Whether one holds anything less than another. */
export function holdsLess(one: Holding, other: Holding): boolean {
  return one.items < other.items || one.follows < other.follows;
}

/** Whether anything at all is in it. */
export function holdsAnything({ items, follows }: Holding): boolean {
  return items + follows > 0;
}
