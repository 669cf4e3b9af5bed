/** Tells whether two states of everything that decides differ in nothing but their rules, and in which of those. */
import type { KnownNames } from "../condition/known-names.ts";
import type { RuleLayer } from "../rules/compile-rules.ts";
import type { Rule } from "../rules/rule-set.ts";
import { isEqual } from "../shared/is-equal.ts";
import type { CombinedSets } from "../sharing/combine-sets.ts";

export interface RuleChanges {
  /** What decides no more, as it was. */
  readonly gone: ReadonlySet<Rule>;
  /** What was not there before, or not so, set by set. */
  readonly came: readonly RuleLayer[];
  /** Rules that stayed stand in another order. */
  readonly isReordered: boolean;
}

/** `null`: something else differs, such as a client. O(rules + clients), and next to nothing for lists that are the same ones. */
export function ruleChanges(before: CombinedSets, after: CombinedSets): RuleChanges | null {
  if (!isAround(before, after)) return null;
  const former = rulesOf(before);
  const places = new Map(former.map((rule, place) => [rule, place]));
  const present = rulesOf(after);
  const stayed = present.flatMap((rule) => places.get(rule) ?? []);
  const kept = new Set(present);
  return {
    gone: new Set(former.filter((rule) => !kept.has(rule))),
    came: after.layers.map(({ rules, names }) => ({
      rules: rules.filter((rule) => !places.has(rule)),
      names,
    })),
    isReordered: stayed.some((place, at) => place < (stayed[at - 1] ?? -1)),
  };
}

function rulesOf({ layers }: CombinedSets): readonly Rule[] {
  return layers.flatMap(({ rules }) => rules);
}

/** Everything but the rules is the same, and so is what each set may name and how many rules of others stand where. */
function isAround(before: CombinedSets, after: CombinedSets): boolean {
  const [one, other] = [before.set, after.set];
  return (
    before.layers.length === after.layers.length &&
    sameItems(one.clients, other.clients) &&
    sameItems(one.segments, other.segments) &&
    sameItems(one.groups, other.groups) &&
    sameItems(one.calendars, other.calendars) &&
    isEqual(one.settings, other.settings) &&
    before.layers.every(({ names }, at) => sameNames(names, after.layers[at]?.names ?? null))
  );
}

function sameItems(one: readonly unknown[] = [], other: readonly unknown[] = []): boolean {
  return one === other || (one.length === other.length && one.every((item, at) => isEqual(item, other[at])));
}

function sameNames(one: KnownNames | null, other: KnownNames | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return (["client", "segment", "group"] as const).every(
    (kind) => one[kind].size === other[kind].size && one[kind].isSubsetOf(other[kind]),
  );
}
