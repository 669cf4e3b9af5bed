/**
 * Finds clients that have an address or domain of the user's own.
 *
 * Who writes from the user's own house is never taken for a client, so that such an
 * entry does nothing; and the user's own address would make a client of all sent mail.
 */
import { bareDomain } from "../clients/client-index.ts";
import { canonicalAddress, canonicalDomain, isWithinDomain, splitAddress } from "../message/address.ts";
import type { Client } from "../rules/rule-set.ts";
import type { AuditContext } from "./audit-context.ts";
import type { Finding } from "./finding.ts";

export function findOwnDomains({ sources, ownDomains }: AuditContext): readonly Finding[] {
  const domains = ownDomains.map(canonicalDomain);
  const addresses = new Set((sources.account ?? []).map(canonicalAddress));
  const isOwnDomain = (domain: string) => domains.some((own) => isWithinDomain(domain, own));
  const isOwnAddress = (written: string) => {
    const address = canonicalAddress(written);
    return addresses.has(address) || isOwnDomain(splitAddress(address).domain ?? "");
  };
  const isOwnEntry = (written: string) => isOwnDomain(canonicalDomain(bareDomain(written)));
  return sources.set.clients.flatMap((client) => {
    if (client.archived === true) return [];
    const own = [
      ...client.addresses.filter(isOwnAddress),
      ...[...client.domains, ...(client.exactDomains ?? [])].filter(isOwnEntry),
    ];
    return own.map((written) => ofClient(client, written));
  });
}

function ofClient(client: Client, written: string): Finding {
  return {
    kind: "ownDomain",
    key: `ownDomain ${client.id} ${written}`,
    clientId: client.id,
    params: { name: client.name, address: written },
    evidence: [],
    fix: {
      kind: "removeAddress",
      edit: { kind: "client.save", client: clientWithout(client, written) },
    },
    certainty: "proven",
  };
}

/** The client without one of its addresses or domains, as it is written there. */
export function clientWithout(client: Client, written: string): Client {
  const without = (list: readonly string[]) => list.filter((each) => each !== written);
  const { exactDomains } = client;
  return {
    ...client,
    addresses: without(client.addresses),
    domains: without(client.domains),
    ...(exactDomains === undefined ? {} : { exactDomains: without(exactDomains) }),
  };
}
