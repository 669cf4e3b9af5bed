/** Finds the client that a group of a contact file already is: by the record ids of an earlier import, address, domain or name. */
import { bareDomain } from "../../clients/client-index.ts";
import { nameKey } from "../../condition/known-names.ts";
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import type { Client } from "../../rules/rule-set.ts";
import type { ContactGroup } from "./contact-group.ts";
import { houseField, recordField } from "./record-id-fields.ts";
import { textField } from "./text-field.ts";

export interface PresentClients {
  /** Archived ones, too: an import must not double them. `undefined`: a new client. */
  readonly find: (group: ContactGroup) => Client | undefined;
  /** The same for a client of our own export. */
  readonly findWhole: (client: Client) => Client | undefined;
  /** Canonical. */
  readonly hasAddress: (address: string) => boolean;
  readonly hasDomain: (domain: string) => boolean;
  /** The client that has the first of the group's addresses or domains which is taken. */
  readonly holder: (group: ContactGroup) => Client | undefined;
  readonly isNameFree: (name: string) => boolean;
  readonly takeName: (name: string) => void;
}

export function presentClients(clients: readonly Client[], ids: string): PresentClients {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const byHouse = new Map<string, Client>();
  const byRecord = new Map<string, Client>();
  const byAddress = new Map<string, Client>();
  const byDomain = new Map<string, Client>();
  const byName = new Map<string, Client>();
  const taken = new Set<string>();
  for (const client of clients) {
    put(byHouse, textField(client, houseField(ids)), client);
    for (const id of textField(client, recordField(ids)).split(" ")) put(byRecord, id, client);
    for (const address of client.addresses) put(byAddress, canonicalAddress(address), client);
    for (const domain of [...client.domains, ...(client.exactDomains ?? [])])
      put(byDomain, canonicalDomain(bareDomain(domain)), client);
    for (const name of [client.name, ...(client.aliases ?? [])]) put(byName, nameKey(name), client);
    taken.add(nameKey(client.name));
  }
  /** A client that stands for another house of the same CRM is not this one, whatever else they share. */
  const fits = (group: ContactGroup, client: Client) => {
    const house = textField(client, houseField(ids));
    return house === "" || group.organisationId === "" || house === group.organisationId;
  };
  const find = (group: ContactGroup) => {
    const sure = byHouse.get(group.organisationId);
    const likely = [
      firstOf(group.recordIds, byRecord),
      firstOf(group.addresses.keys(), byAddress),
      firstOf(group.domains, byDomain),
      byName.get(nameKey(group.organisation)),
    ];
    return sure ?? likely.find((client) => client !== undefined && fits(group, client));
  };
  const findWhole = ({ id, addresses, domains, name }: Client) =>
    byId.get(id) ??
    firstOf(addresses.map(canonicalAddress), byAddress) ??
    firstOf(
      domains.map((domain) => canonicalDomain(bareDomain(domain))),
      byDomain,
    ) ??
    byName.get(nameKey(name));
  return {
    find,
    findWhole,
    hasAddress: (address) => byAddress.has(address),
    hasDomain: (domain) => byDomain.has(domain),
    holder: (group) => firstOf(group.addresses.keys(), byAddress) ?? firstOf(group.domains, byDomain),
    isNameFree: (name) => !taken.has(nameKey(name)),
    takeName: (name) => void taken.add(nameKey(name)),
  };
}

/** The own fields that a group sets. Record ids that an earlier import brought stay beside its own. */
export function groupFields(
  group: ContactGroup,
  ids: string,
  before: ReadonlyMap<string, unknown> = new Map(),
): ReadonlyMap<string, string> {
  const fields = new Map(group.fields);
  if (group.organisationId !== "") fields.set(houseField(ids), group.organisationId);
  if (group.recordIds.size > 0) {
    const kept = before.get(recordField(ids));
    const earlier = typeof kept === "string" ? kept.split(" ") : [];
    fields.set(recordField(ids), [...new Set([...earlier, ...group.recordIds])].filter(Boolean).join(" "));
  }
  return fields;
}

/** The earlier client wins, as it does for mail. */
function put(map: Map<string, Client>, key: string, client: Client): void {
  if (key !== "" && !map.has(key)) map.set(key, client);
}

function firstOf(keys: Iterable<string>, map: ReadonlyMap<string, Client>): Client | undefined {
  for (const key of keys) {
    const client = map.get(key);
    if (client !== undefined) return client;
  }
  return undefined;
}
