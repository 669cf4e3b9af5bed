/**
 * Who has to do with what in a rule set that is shared: for everybody whom its groups
 * name, which groups they answer for, may change and belong to, which rules and segments
 * ask for those, and which clients they own.
 *
 * A shared set is a file: whoever has it can read all of it. So this is what the set
 * says of people, not a lock, and the page says so.
 */
import { fieldValues } from "../clients/client-fields.ts";
import { nameKey } from "../condition/known-names.ts";
import { canonicalAddress } from "../message/address.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { belongingTo, nameOfMember } from "./belonging.ts";
import { type Group, groupsOf } from "./group.ts";
import { isDissolved } from "./group-index.ts";
import { addressOfMember } from "./group-member.ts";
import { groupsNamedIn } from "./named-by.ts";
import { readMembers } from "./read-members.ts";

export interface PersonAccess {
  /** Canonical address, else the name as it compares. */
  readonly key: string;
  /** The name, else the address. */
  readonly person: string;
  /** As written; `null`: the set has only the name. */
  readonly address: string | null;
  /** Names of groups. */
  readonly owns: readonly string[];
  /** Groups that name them as owner or editor. */
  readonly edits: readonly string[];
  readonly belongs: readonly { readonly group: string; readonly through: readonly string[] }[];
  /** Rules and segments that ask for a group which they belong to. */
  readonly askedBy: readonly string[];
  /** Clients whose field `owner` names them. */
  readonly clients: readonly string[];
}

/**
 * In the order in which the set names them; dissolved groups have no members.
 * @param today `YYYY-MM-DD`
 */
export function whoSeesWhat(set: RuleSet, today: string): readonly PersonAccess[] {
  const groups = groupsOf(set);
  const people = new People(groups);
  const asked = groupsNamedIn(set);
  const byId = new Map(groups.map((group) => [group.id, group]));
  for (const group of groups) {
    noteEditors(people, group);
    if (isDissolved(group, today)) continue;
    const { rules = [], segments = [] } = asked.get(nameKey(group.name)) ?? {};
    for (const { address, through } of belongingTo(group, byId, today).values()) {
      const person = people.named(address);
      person?.belongs.push({ group: group.name, through });
      for (const name of [...rules, ...segments]) person?.askedBy.add(name);
    }
  }
  for (const client of set.clients) {
    for (const owner of fieldValues(client, "owner")) people.known(String(owner))?.clients.push(client.name);
  }
  return people.all();
}

function noteEditors(people: People, { name, owner = "", editors = [] }: Group): void {
  people.named(owner)?.owns.add(name);
  for (const text of [owner, ...editors]) people.named(text)?.edits.add(name);
}

interface Noted {
  readonly key: string;
  readonly person: string;
  readonly address: string | null;
  readonly owns: Set<string>;
  readonly edits: Set<string>;
  readonly belongs: { readonly group: string; readonly through: readonly string[] }[];
  readonly askedBy: Set<string>;
  readonly clients: string[];
}

/** One entry a person, found by address, or by a name that one address alone has. */
class People {
  readonly #noted = new Map<string, Noted>();
  readonly #names = new Map<string, string>();
  /** `null`: several addresses have the name. */
  readonly #addresses = new Map<string, string | null>();

  constructor(groups: readonly Group[]) {
    for (const member of groups.flatMap(({ members }) => members)) {
      const name = nameOfMember(member);
      if (name !== "") this.#learn(addressOfMember(member), name);
    }
    for (const text of groups.flatMap(({ owner = "", editors = [] }) => [owner, ...editors])) {
      const { address, name } = writtenPerson(text);
      if (address !== null && name !== null) this.#learn(address, name);
    }
  }

  /** `null`: the text names nobody. */
  named(text: string): Noted | null {
    const { key, person, address } = this.#identify(text);
    if (key === "") return null;
    const known = this.#noted.get(key);
    if (known !== undefined) return known;
    const noted: Noted = {
      key,
      person,
      address,
      owns: new Set(),
      edits: new Set(),
      belongs: [],
      askedBy: new Set(),
      clients: [],
    };
    this.#noted.set(key, noted);
    return noted;
  }

  /** Only who was named before. */
  known(text: string): Noted | null {
    return this.#noted.get(this.#identify(text).key) ?? null;
  }

  all(): readonly PersonAccess[] {
    return [...this.#noted.values()].map((one) => ({
      ...one,
      owns: [...one.owns],
      edits: [...one.edits],
      askedBy: [...one.askedBy],
    }));
  }

  #learn(address: string, name: string): void {
    const key = canonicalAddress(address);
    const wanted = nameKey(name);
    if (!this.#names.has(key)) this.#names.set(key, name);
    const before = this.#addresses.get(wanted);
    const isAnother = before !== undefined && (before === null || canonicalAddress(before) !== key);
    this.#addresses.set(wanted, isAnother ? null : address);
  }

  #identify(text: string): Pick<Noted, "key" | "person" | "address"> {
    const written = writtenPerson(text);
    const address = written.address ?? this.#addresses.get(nameKey(written.name ?? "")) ?? null;
    if (address === null) return { key: nameKey(text), person: text.trim(), address: null };
    const key = canonicalAddress(address);
    return { key, person: this.#names.get(key) ?? address, address };
  }
}

/** An address, a name with an address, or a name alone. */
function writtenPerson(text: string): { readonly address: string | null; readonly name: string | null } {
  const { members, rejected } = readMembers(text);
  const [one] = members;
  if (one === undefined || members.length > 1 || rejected.length > 0)
    return { address: null, name: text.trim() };
  return { address: one.address, name: one.name ?? null };
}
