/** Domains that belong to a client, as far as the user has said so person by person. */
import { assignSender } from "../clients/assign-sender.ts";
import { assignableDomain } from "../clients/assignable-domain.ts";
import { bareDomain } from "../clients/client-index.ts";
import { canonicalAddress, canonicalDomain, isWithinDomain, splitAddress } from "../message/address.ts";
import type { Client, RuleSet } from "../rules/rule-set.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import type { AssignCorrection, DatedCorrection } from "./correction.ts";
import { newestFirst } from "./newest-first.ts";
import type { Suggestion } from "./suggestion.ts";

type Assigned = AssignCorrection & DatedCorrection;

/** People of one domain that were given to one client before its domain is suggested. */
const leastPeople = 2;

export function suggestClientDomains(
  set: RuleSet,
  corrections: readonly DatedCorrection[],
  own: OwnPeople,
): readonly Suggestion[] {
  const clients = new Map(set.clients.map((client) => [client.id, client]));
  const assigned = corrections.filter((one): one is Assigned => one.kind === "assign");
  const byClaim = Map.groupBy(
    assigned.filter((one) => stillStands(clients.get(one.clientId), one)),
    (one) => {
      const found = assignableDomain(one.address, own.domains.map(canonicalDomain));
      return found.ok ? `${one.clientId} ${found.domain}` : "";
    },
  );
  byClaim.delete("");
  return [...byClaim].flatMap(([key, evidence]) => {
    const [first] = evidence;
    const client = first && clients.get(first.clientId);
    const domain = key.slice(key.indexOf(" ") + 1);
    const people = new Set(evidence.map(({ address }) => canonicalAddress(address)));
    if (
      first === undefined ||
      client === undefined ||
      people.size < leastPeople ||
      isTaken(set, client, domain)
    )
      return [];
    const { address } = first;
    const planned = assignSender(set, { address, scope: "domain", to: { clientId: client.id } }, own, "");
    if (!planned.ok) return [];
    return {
      kind: "clientDomain",
      key: `clientDomain ${key}`,
      name: client.name,
      what: domain,
      evidence: newestFirst(evidence),
      edit: planned.edit,
    };
  });
}

/** What was undone, or done otherwise since, is no evidence. */
function stillStands(client: Client | undefined, { address, scope }: Assigned): boolean {
  if (client === undefined || client.archived === true || scope !== "address") return false;
  return client.addresses.some((one) => canonicalAddress(one) === canonicalAddress(address));
}

/** The client has the domain, or another one has somebody there: then the people of the domain are not all of one client. */
function isTaken({ clients }: RuleSet, client: Client, domain: string): boolean {
  const isHere = (host: string) => isWithinDomain(host, domain) || isWithinDomain(domain, host);
  const has = ({ domains, exactDomains = [] }: Client) =>
    [...domains, ...exactDomains].some((one) => isHere(canonicalDomain(bareDomain(one))));
  const hasPeople = ({ addresses }: Client) =>
    addresses.some((one) => isWithinDomain(splitAddress(canonicalAddress(one)).domain ?? "", domain));
  return (
    client.domains.some((one) => isWithinDomain(domain, canonicalDomain(bareDomain(one)))) ||
    clients.some(
      (other) => other.id !== client.id && other.archived !== true && (has(other) || hasPeople(other)),
    )
  );
}
