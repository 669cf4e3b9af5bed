/** Which clients, rules, segments and groups differ between two sets, by name, in the order of the sets. */
import { groupsOf } from "../../../../../lib/core/groups/group.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { segmentsOf } from "../../../../../lib/core/segments/segment.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";

export interface NamedChange {
  readonly kind: "added" | "changed" | "removed";
  readonly part: "clients" | "rules" | "segments" | "groups";
  readonly id: string;
  readonly name: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function namedChanges(before: RuleSet, after: RuleSet): readonly NamedChange[] {
  return [
    ...changesIn("rules", before.rules, after.rules),
    ...changesIn("clients", before.clients, after.clients),
    ...changesIn("segments", segmentsOf(before), segmentsOf(after)),
    ...changesIn("groups", groupsOf(before), groupsOf(after)),
  ];
}

function changesIn(
  part: NamedChange["part"],
  before: readonly Named[],
  after: readonly Named[],
): readonly NamedChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const present = after.flatMap((item): NamedChange[] => {
    const was = old.get(item.id);
    if (was !== undefined && isEqual(was, item)) return [];
    return [{ kind: was === undefined ? "added" : "changed", part, id: item.id, name: item.name }];
  });
  const gone = before.filter(({ id }) => !kept.has(id));
  return [...present, ...gone.map(({ id, name }): NamedChange => ({ kind: "removed", part, id, name }))];
}
