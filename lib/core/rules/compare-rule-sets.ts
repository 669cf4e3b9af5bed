/** What would change if one rule set took the place of another: told before an import is carried out. */
import { isEqual } from "../shared/is-equal.ts";
import type { RuleSet } from "./rule-set.ts";

export interface ListChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

export interface RuleSetChanges {
  readonly clients: ListChanges;
  readonly rules: ListChanges;
  /** Of the rules or clients that both sets have, the order differs: it decides who wins. */
  readonly isReordered: boolean;
  /** There is nothing to do. Keys of the sets themselves count, ids and names of them too. */
  readonly isEqual: boolean;
}

/** Items are the same thing if they have the same id, and unchanged if their content is equal, whatever the order of keys. */
export function compareRuleSets(before: RuleSet, after: RuleSet): RuleSetChanges {
  return {
    clients: compareLists(before.clients, after.clients),
    rules: compareLists(before.rules, after.rules),
    isReordered: isReordered(before.rules, after.rules) || isReordered(before.clients, after.clients),
    isEqual: isEqual(before, after),
  };
}

interface Item {
  readonly id: string;
}

function compareLists(before: readonly Item[], after: readonly Item[]): ListChanges {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = after.filter(({ id }) => old.has(id));
  const same = kept.filter((item) => isEqual(old.get(item.id), item)).length;
  return {
    added: after.length - kept.length,
    changed: kept.length - same,
    removed: before.length - kept.length,
    same,
  };
}

function isReordered(before: readonly Item[], after: readonly Item[]): boolean {
  const oldIds = new Set(before.map(({ id }) => id));
  const newIds = new Set(after.map(({ id }) => id));
  const was = before.filter(({ id }) => newIds.has(id));
  const is = after.filter(({ id }) => oldIds.has(id));
  return was.some(({ id }, index) => is[index]?.id !== id);
}
