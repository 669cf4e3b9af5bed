/** Picks the groups out of a contact file and finds out who their members are. */
import { isAddressText } from "../../clients/check-client.ts";
import { type Group, readGroup } from "../../groups/group.ts";
import { addressOfMember, type GroupMember } from "../../groups/group-member.ts";
import { canonicalAddress } from "../../message/address.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { LeftOutRow } from "./left-out.ts";
import { parseOwnJson } from "./parse-own-json.ts";
import { memberKey } from "./read-vcards.ts";

export interface FileGroup {
  readonly line: number;
  readonly name: string;
  readonly members: readonly GroupMember[];
  /** A group of our own export, as it was; `null`: another program's. */
  readonly whole: Group | null;
}

export interface FileGroups {
  readonly people: readonly ContactRecord[];
  readonly groups: readonly FileGroup[];
  readonly leftOut: readonly LeftOutRow[];
}

export function fileGroups(records: readonly ContactRecord[]): FileGroups {
  const people = records.filter(({ group }) => group === null);
  if (people.length === records.length) return { people, groups: [], leftOut: [] };
  const membersOf = memberFinder(people);
  const groups: FileGroup[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const record of records) {
    if (record.group === null) continue;
    const read = readOne(record, membersOf);
    if ("code" in read) leftOut.push(read);
    else groups.push(read);
  }
  return { people, groups, leftOut };
}

function readOne(
  { line, name, isBroken, isDamaged, group }: ContactRecord,
  membersOf: (written: string) => readonly GroupMember[],
): FileGroup | LeftOutRow {
  const leftOut = (code: LeftOutRow["code"]) => ({ line, name, code, params: {} });
  if (isBroken || isDamaged) return leftOut(isBroken ? "broken" : "damaged");
  const { members: written = [], own = "" } = group ?? {};
  if (own !== "") {
    const whole = readGroup(parseOwnJson(own));
    return whole === null ? leftOut("changedOwn") : { line, name: whole.name, members: whole.members, whole };
  }
  const members = new Map(
    written.flatMap(membersOf).map((member) => [canonicalAddress(addressOfMember(member)), member]),
  );
  if (members.size === 0 || name === "") return leftOut("noMembers");
  return { line, name, members: [...members.values()], whole: null };
}

/** Of a member as written: the addresses of the person with that record id or address, or the address itself. */
function memberFinder(people: readonly ContactRecord[]): (written: string) => readonly GroupMember[] {
  const byKey = new Map<string, ContactRecord>();
  for (const person of people) {
    for (const key of [person.recordId, ...person.emails].map(memberKey)) {
      if (key !== "" && !byKey.has(key)) byKey.set(key, person);
    }
  }
  return (written) => {
    const key = memberKey(written);
    const person = byKey.get(key);
    const name = person?.name ?? "";
    const address = written.trim().replace(/^mailto:/i, "");
    const isAddress = isAddressText(address);
    const addresses = isAddress ? [address] : (person?.emails ?? []).filter(isAddressText);
    return addresses.map((one) => (name === "" ? one : { address: one, name }));
  };
}
