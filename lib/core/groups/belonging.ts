/** Who belongs to a group, and how: as a member of its own, or by way of a group within it. */
import { canonicalAddress } from "../message/address.ts";
import type { Group } from "./group.ts";
import { isDissolved } from "./group-index.ts";
import { addressOfMember, type GroupMember } from "./group-member.ts";

export interface Belonging {
  /** As it is written first. */
  readonly address: string;
  readonly name?: string;
  /** Names of the groups on the shortest way from the group to the person, itself not told; `[]`: a member of its own. */
  readonly through: readonly string[];
}

/**
 * By canonical address, members of the group's own first; a dissolved group within it
 * brings nobody. O(members of all groups within it).
 * @param today `YYYY-MM-DD`
 */
export function belongingTo(
  group: Group,
  byId: ReadonlyMap<string, Group>,
  today: string,
): ReadonlyMap<string, Belonging> {
  const found = new Map<string, Belonging>();
  const met = new Set([group.id]);
  const ways: { readonly group: Group; readonly through: readonly string[] }[] = [{ group, through: [] }];
  // A list goes on to what is added while it is gone through.
  for (const way of ways) {
    for (const member of way.group.members) addMember(found, member, way.through);
    for (const id of way.group.groups ?? []) {
      const inner = byId.get(id);
      if (inner === undefined || met.has(id) || isDissolved(inner, today)) continue;
      met.add(id);
      ways.push({ group: inner, through: [...way.through, inner.name] });
    }
  }
  return found;
}

function addMember(found: Map<string, Belonging>, member: GroupMember, through: readonly string[]): void {
  const address = addressOfMember(member).trim();
  const key = canonicalAddress(address);
  if (key === "") return;
  const name = nameOfMember(member);
  const before = found.get(key);
  if (before === undefined) found.set(key, { address, through, ...(name === "" ? {} : { name }) });
  else if (before.name === undefined && name !== "") found.set(key, { ...before, name });
}

/** `""`: none was given. */
export function nameOfMember(member: GroupMember): string {
  return typeof member === "string" ? "" : (member.name ?? "").trim();
}
