/** How many people belong to each group, counted once a change of the groups. */
import { useMemo } from "preact/hooks";
import { belongingTo } from "../../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import type { HeadCount } from "./group-list.tsx";

/** @param today `YYYY-MM-DD` */
export function useHeadCounts(groups: readonly Group[], today: string): (group: Group) => HeadCount {
  return useMemo(() => {
    const byId = new Map(groups.map((group) => [group.id, group]));
    const counts = new Map<Group, HeadCount>();
    return (group) => {
      const count = counts.get(group) ?? countPeople(group, byId, today);
      counts.set(group, count);
      return count;
    };
  }, [groups, today]);
}

function countPeople(group: Group, byId: ReadonlyMap<string, Group>, today: string): HeadCount {
  const people = [...belongingTo(group, byId, today).values()];
  return { own: people.filter(({ through }) => through.length === 0).length, all: people.length };
}
