/** Makes the set that comes of a merge and of what the user chose. The more is declined, the more it is as it was. */
import type { RuleSet } from "../rules/rule-set.ts";
import { type Items, withItems } from "./merge/items-of-part.ts";
import { withFields } from "./merge/merge-fields.ts";
import { mergeOrder, type Side } from "./merge/merge-order.ts";
import type { Choices, MergeChange, MergeConflict, PartMerge, SetMerge } from "./set-merge.ts";

/** Everything that they alone changed is taken, and nothing is said about conflicts. */
export const takeAll: Choices = { declined: new Set(), answers: new Map() };

export function applyChoices(merge: SetMerge, choices: Choices = takeAll): RuleSet {
  const taken = merge.changes.filter(({ key }) => !choices.declined.has(key));
  const changesOf = Map.groupBy(taken, ({ part }) => part);
  const conflictsOf = Map.groupBy(merge.conflicts, ({ part }) => part);
  return merge.parts.reduce((set, one) => {
    const changes = changesOf.get(one.part) ?? [];
    const conflicts = conflictsOf.get(one.part) ?? [];
    if (changes.length + conflicts.length === 0) return set;
    return withItems(set, one.part, mergedItems(one, changes, conflicts, choices));
  }, merge.mine);
}

function mergedItems(
  part: PartMerge,
  changes: readonly MergeChange[],
  conflicts: readonly MergeConflict[],
  { answers }: Choices,
): Items {
  const items = new Map(part.mine);
  for (const change of changes) applyChange(items, change);
  for (const conflict of conflicts) applyAnswer(items, conflict, answers.get(conflict.key));
  const isTheirs =
    changes.some(({ kind }) => kind === "moved") ||
    conflicts.some((one) => one.kind === "order" && answers.get(one.key) === "theirs");
  const skeleton: Side = isTheirs ? "theirs" : "mine";
  const keys = mergeOrder(part.orders, (key) => items.has(key), skeleton);
  return new Map(keys.map((key) => [key, items.get(key)]));
}

function applyChange(items: Map<string, unknown>, change: MergeChange): void {
  if (change.kind === "added" || change.kind === "changed") items.set(change.id, change.after);
  if (change.kind === "removed") items.delete(change.id);
}

function applyAnswer(
  items: Map<string, unknown>,
  conflict: MergeConflict,
  answer: "mine" | "theirs" | undefined,
): void {
  const { id } = conflict;
  if (conflict.kind === "field" && answer === "theirs") {
    items.set(id, withFields(items.get(id), [{ path: conflict.path, value: conflict.theirs }]));
  }
  if (conflict.kind === "removedThere" && answer === "theirs") items.delete(id);
  // Here "mine" is that it stays away.
  if (conflict.kind === "removedHere" && answer !== "mine") items.set(id, conflict.item);
}
