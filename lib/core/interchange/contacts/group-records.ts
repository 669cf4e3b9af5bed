/**
 * Groups contact records into clients: by the id or name of their house, else by
 * their mail domain. A domain whose people belong to several houses of the file
 * is none of theirs; a public mail service's is nobody's.
 */
import { assignableDomain } from "../../clients/assignable-domain.ts";
import { nameKey } from "../../condition/known-names.ts";
import type { ContactGroup } from "./contact-group.ts";
import type { ContactRecord } from "./contact-record.ts";
import { badAddressOf, judgeRecord } from "./judge-record.ts";
import type { LeftOutRow } from "./left-out.ts";
import type { OwnHouse } from "./own-house.ts";
import { splitLabels } from "./split-values.ts";

export interface GroupedRecords {
  readonly groups: readonly ContactGroup[];
  /** In the order of the file; also rows of which only one address is left out. */
  readonly leftOut: readonly LeftOutRow[];
}

interface Usable {
  readonly record: ContactRecord;
  readonly addresses: ReadonlyMap<string, string>;
  readonly domains: readonly string[];
  /** Registrable domains of its addresses that are not public. */
  readonly mailDomains: readonly string[];
}

/** Ids of one client that are kept, with spaces between them: a house of more people is known by its own id or domain. */
const mostRecordIds = 100;

/** Step by step, for work in slices: yields how many records it looked at. */
export function* groupRecords(
  records: readonly ContactRecord[],
  own: OwnHouse,
): Generator<number, GroupedRecords> {
  const leftOut: LeftOutRow[] = [];
  const usable: Usable[] = [];
  const lines = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    yield index;
    const found = useRecord(record, own, lines);
    const reason = "addresses" in found ? badAddressOf(record) : found;
    if ("addresses" in found) usable.push(found);
    if (reason !== null)
      leftOut.push({ line: record.line, name: record.name || record.organisation, ...reason });
  }
  return { groups: groupUsable(usable), leftOut };
}

/** `lines`: of the first row with an address or, after an `@`, a domain; the record's own are added. */
function useRecord(
  record: ContactRecord,
  own: OwnHouse,
  lines: Map<string, number>,
): Usable | Pick<LeftOutRow, "code" | "params"> {
  const judged = judgeRecord(record, own);
  if (!judged.ok) return judged.reason;
  const keys = [...judged.addresses.keys(), ...judged.domains.map((domain) => `@${domain}`)];
  const first = keys.every((key) => lines.has(key)) ? lines.get(keys[0] ?? "") : undefined;
  if (first !== undefined) return { code: "duplicate", params: { first } };
  // An address belongs to the first row that has it.
  const addresses = new Map([...judged.addresses].filter(([address]) => !lines.has(address)));
  for (const key of keys) if (!lines.has(key)) lines.set(key, record.line);
  const domains = [...addresses.keys()].map((address) => assignableDomain(address, own.ownDomains));
  const mailDomains = [...new Set(domains.flatMap((one) => (one.ok ? [one.domain] : [])))];
  return { record, addresses, domains: judged.domains, mailDomains };
}

function groupUsable(usable: readonly Usable[]): ContactGroup[] {
  const houses = housesOfDomains(usable);
  const groups = new Map<string, ContactGroup>();
  for (const one of usable) {
    const key = keyOf(one, houses);
    const group = groups.get(key) ?? emptyGroup(one.record);
    groups.set(key, group);
    add(group, one);
    for (const domain of one.mailDomains) if ((houses.get(domain)?.size ?? 0) < 2) group.domains.add(domain);
  }
  return [...groups.values()];
}

/** Which houses of the file have people at each mail domain. */
function housesOfDomains(usable: readonly Usable[]): Map<string, Set<string>> {
  const houses = new Map<string, Set<string>>();
  for (const { record, domains, mailDomains } of usable) {
    const house = houseOf(record);
    if (house === "") continue;
    for (const domain of [...domains, ...mailDomains]) {
      houses.set(domain, (houses.get(domain) ?? new Set()).add(house));
    }
  }
  return houses;
}

/** Its id where there is one: a CRM may know two houses of one name. */
function houseOf({ organisation, organisationId }: ContactRecord): string {
  if (organisationId !== "") return `id:${organisationId}`;
  return organisation === "" ? "" : `name:${nameKey(organisation)}`;
}

/** Somebody without a house joins the one house that has people at the same domain. */
function keyOf(
  { record, addresses, mailDomains }: Usable,
  houses: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const house = houseOf(record);
  if (house !== "") return house;
  const [domain] = mailDomains;
  if (domain === undefined) return `address:${[...addresses.keys()][0] ?? record.line}`;
  const claimants = [...(houses.get(domain) ?? [])];
  return claimants.length === 1 ? (claimants[0] ?? "") : `domain:${domain}`;
}

function emptyGroup({ name }: ContactRecord): ContactGroup {
  return {
    lines: [],
    organisation: "",
    person: name,
    addresses: new Map(),
    domains: new Set(),
    recordIds: new Set(),
    organisationId: "",
    notes: "",
    fields: new Map(),
  };
}

function add(group: ContactGroup, { record, addresses, domains }: Usable): void {
  group.lines.push(record.line);
  group.organisation ||= record.organisation;
  group.organisationId ||= record.organisationId;
  group.notes ||= record.notes;
  for (const [address, written] of addresses) group.addresses.set(address, written);
  for (const domain of domains) group.domains.add(domain);
  if (record.recordId !== "" && group.recordIds.size < mostRecordIds)
    group.recordIds.add(record.recordId.replace(/\s+/g, "_"));
  for (const [name, value] of record.fields) {
    const before = group.fields.get(name);
    if (before === undefined) group.fields.set(name, value);
    else if (name === "labels") group.fields.set(name, joinLabels(before, value));
  }
}

function joinLabels(before: string, more: string): string {
  return [...new Set([...splitLabels(before), ...splitLabels(more)])].join("; ").slice(0, 500);
}
