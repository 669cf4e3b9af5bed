/** One member of a group. */

/** An address as written, alone or with the person's name. */
export type GroupMember = string | { readonly address: string; readonly name?: string };

export function addressOfMember(member: GroupMember): string {
  return typeof member === "string" ? member : member.address;
}
