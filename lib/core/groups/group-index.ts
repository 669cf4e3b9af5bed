/**
 * Says who belongs to a group, by name and address: members of nested groups included,
 * as long as every group on the way from it to them lasts.
 */
import { nameKey } from "../condition/known-names.ts";
import { canonicalAddress } from "../message/address.ts";
import type { Group } from "./group.ts";
import { addressOfMember } from "./group-member.ts";

export interface IndexedGroup {
  /** By canonical address the last day, `YYYY-MM-DD`, on which they belong; `forever`: there is none. */
  readonly members: ReadonlyMap<string, string>;
  /** The days after which somebody belongs no more, each once, in their order. */
  readonly ends: readonly string[];
}

/** By `nameKey`. Of two groups of one name the first counts. */
export type GroupIndex = ReadonlyMap<string, IndexedGroup>;

/** Later than any day. */
const forever = "9999-99-99";

export function buildGroupIndex(groups: readonly Group[]): GroupIndex {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const index = new Map<string, IndexedGroup>();
  for (const group of groups) {
    const key = nameKey(group.name);
    if (!index.has(key)) index.set(key, indexed(group, byId));
  }
  return index;
}

/** @param today `YYYY-MM-DD` where the user is */
export function isMember({ members }: IndexedGroup, address: string, today: string): boolean {
  return (members.get(canonicalAddress(address)) ?? "") >= today;
}

/** The next day after which somebody belongs no more; `null`: all who belong stay. */
export function nextEnd({ ends }: IndexedGroup, today: string): string | null {
  return ends.find((day) => day >= today) ?? null;
}

/** @param today `YYYY-MM-DD` where the user is */
export function isDissolved({ endsOn }: Pick<Group, "endsOn">, today: string): boolean {
  return endsOn !== undefined && endsOn < today;
}

function indexed(group: Group, byId: ReadonlyMap<string, Group>): IndexedGroup {
  const members = new Map<string, string>();
  for (const [one, end] of lastDays(group, byId)) {
    for (const member of one.members) {
      const address = canonicalAddress(addressOfMember(member));
      if ((members.get(address) ?? "") < end) members.set(address, end);
    }
  }
  members.delete("");
  const ends = new Set(members.values());
  ends.delete(forever);
  return { members, ends: [...ends].sort() };
}

/**
 * The group and all groups within it, each with the last day on which its members belong:
 * the first end on the way there, and of several ways the one that lasts longest.
 */
function lastDays(start: Group, byId: ReadonlyMap<string, Group>): ReadonlyMap<Group, string> {
  const days = new Map([[start, start.endsOn ?? forever]]);
  const open = [start];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    const until = days.get(group) ?? "";
    for (const inner of (group.groups ?? []).flatMap((id) => byId.get(id) ?? [])) {
      const end = earlier(inner.endsOn ?? forever, until);
      if ((days.get(inner) ?? "") >= end) continue;
      days.set(inner, end);
      open.push(inner);
    }
  }
  return days;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
