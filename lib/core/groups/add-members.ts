/** What a pasted list adds to the members of a group. */
import { canonicalAddress } from "../message/address.ts";
import { nameOfMember } from "./belonging.ts";
import { addressOfMember, type GroupMember } from "./group-member.ts";
import { type PastedMember, readMembers } from "./read-members.ts";

export interface AddedMembers {
  /** Those who were there, unchanged unless the list gives a name to one without, then the new ones. */
  readonly members: readonly GroupMember[];
  readonly added: readonly PastedMember[];
  /** How many entries of the list were there already, in the group or above in the list. */
  readonly known: number;
  /** Texts that are no address. */
  readonly rejected: readonly string[];
}

export function addMembers(members: readonly GroupMember[], text: string): AddedMembers {
  const read = readMembers(text);
  const there = new Set(members.map((member) => canonicalAddress(addressOfMember(member))));
  const added = read.members.filter(({ address }) => !there.has(canonicalAddress(address)));
  const names = new Map(read.members.map(({ address, name }) => [canonicalAddress(address), name]));
  const kept = members.map((member) => {
    const name = names.get(canonicalAddress(addressOfMember(member)));
    return name === undefined || nameOfMember(member) !== "" ? member : withName(member, name);
  });
  return {
    members: [...kept, ...added.map((one) => (one.name === undefined ? one.address : one))],
    added,
    known: read.members.length - added.length + read.duplicates.length,
    rejected: read.rejected,
  };
}

/** What else a file says of the member stays. */
function withName(member: GroupMember, name: string): GroupMember {
  return typeof member === "string" ? { address: member, name } : { ...member, name };
}
