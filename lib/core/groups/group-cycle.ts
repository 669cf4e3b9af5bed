/** Finds groups that hold each other, of which nobody could say which is part of which. */
import type { Group } from "./group.ts";

/** The names on a way from the group back to itself, itself first and last; `null`: there is none. */
export function findGroupCycle(groups: readonly Group[], start: Group): readonly string[] | null {
  const byId = new Map(groups.map((group) => [group.id, group]));
  byId.set(start.id, start);
  const met = new Set<string>();
  /** Ways that are still to be followed. */
  const ways: (readonly Group[])[] = [[start]];
  for (const way of ways) {
    for (const id of way.at(-1)?.groups ?? []) {
      if (id === start.id) return [...way, start].map(({ name }) => name);
      const next = byId.get(id);
      if (next === undefined || met.has(id)) continue;
      met.add(id);
      ways.push([...way, next]);
    }
  }
  return null;
}
