/** Says who belongs to a group, by name and address: members of nested groups included. */
import { nameKey } from "../condition/known-names.ts";
import { canonicalAddress } from "../message/address.ts";
import type { Group } from "./group.ts";
import { addressOfMember } from "./group-member.ts";

export interface IndexedGroup {
  /** Canonical addresses. */
  readonly members: ReadonlySet<string>;
  /** `YYYY-MM-DD`, the last day on which it counts; `null`: it has no end. */
  readonly endsOn: string | null;
}

/** By `nameKey`. Of two groups of one name the first counts. */
export type GroupIndex = ReadonlyMap<string, IndexedGroup>;

export function buildGroupIndex(groups: readonly Group[]): GroupIndex {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const index = new Map<string, IndexedGroup>();
  for (const group of groups) {
    const key = nameKey(group.name);
    if (index.has(key)) continue;
    const members = new Set<string>();
    for (const one of withNested(group, byId)) {
      for (const member of one.members) members.add(canonicalAddress(addressOfMember(member)));
    }
    members.delete("");
    index.set(key, { members, endsOn: group.endsOn ?? null });
  }
  return index;
}

/** The group and all groups within it, each once; a ring of groups is the same as one group. */
export function withNested(group: Group, byId: ReadonlyMap<string, Group>): readonly Group[] {
  const found = new Set([group]);
  // A set goes on to what is added while it is gone through.
  for (const one of found) {
    for (const id of one.groups ?? []) {
      const inner = byId.get(id);
      if (inner !== undefined) found.add(inner);
    }
  }
  return [...found];
}

/** @param today `YYYY-MM-DD` where the user is */
export function isDissolved({ endsOn }: { readonly endsOn?: string | null }, today: string): boolean {
  return endsOn != null && endsOn < today;
}
