/**
 * The domains of clients, filed so that what only looks like one of them is found
 * at once: by name, by what the eye makes of the name, and by the halves of the name
 * for slips of the fingers.
 *
 * Building is O(domains and addresses), a look is a fixed number of probes, however
 * many clients there are. The tables hold numbers of domains, and what stands in them
 * is compared with what is looked for: texts by the thousand would be most of the
 * worker's memory. Nobody needs it before mail comes from a stranger or is written, so
 * it is built then, once for each revision of the rule set.
 */
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { Client } from "../../rules/rule-set.ts";
import { buildTextTable } from "../../shared/text-table.ts";
import { bareDomain } from "../client-index.ts";
import { labelSkeleton } from "./label-skeleton.ts";
import { keysOfName } from "./one-edit.ts";
import { registeredDomain } from "./registered-domain.ts";

/** A domain that belongs to a client, or at which a client has an address. */
export interface KnownDomain {
  readonly client: Client;
  /** As it stands in the client's record, in canonical form. */
  readonly domain: string;
  /** The label that was registered, in Unicode form. */
  readonly name: string;
}

export interface LookAlikeIndex {
  /** Of all clients but archived ones, in the order of the rule set. */
  readonly domains: readonly KnownDomain[];
  /** Whether a client registered this domain, an archived one included: none of them is taken for another. */
  isRegistered(domain: string): boolean;
  /** In the order of the rule set. */
  ofName(name: string): readonly KnownDomain[];
  /** The first; `null`: none. */
  ofSkeleton(skeleton: string): KnownDomain | null;
  ofDomain(domain: string): KnownDomain | null;
  /** Those that may be filed under a key of `keysNear`, once for each name. */
  near(key: string): readonly KnownDomain[];
}

export function buildLookAlikeIndex(clients: readonly Client[]): LookAlikeIndex {
  const registered: string[] = [];
  const domains: KnownDomain[] = [];
  for (const client of clients) {
    for (const domain of domainsOf(client)) {
      const found = registeredDomain(domain);
      if (found === null) continue;
      registered.push(found.domain);
      if (client.archived !== true) domains.push({ client, domain, name: found.name });
    }
  }
  const houses = buildTextTable((put) => registered.forEach(put));
  const byName = tableOf(domains, ({ name }) => [name]);
  const bySkeleton = tableOf(domains, ({ name }) => [labelSkeleton(name)]);
  const byDomain = tableOf(domains, ({ domain }) => [domain]);
  const isNameKnown = new Set<string>();
  // The neighbours of a name are the same whoever else has it.
  const nearby = tableOf(domains, ({ name }) => {
    if (isNameKnown.has(name)) return [];
    isNameKnown.add(name);
    return keysOfName(name);
  });
  // What is returned lives on, and with it everything that stands here.
  isNameKnown.clear();
  return {
    domains,
    isRegistered: (domain) => houses.candidates(domain).some((house) => registered[house] === domain),
    ofName: (name) => byName(name).filter((known) => known.name === name),
    ofSkeleton: (skeleton) =>
      bySkeleton(skeleton).find(({ name }) => labelSkeleton(name) === skeleton) ?? null,
    ofDomain: (domain) => byDomain(domain).find((known) => known.domain === domain) ?? null,
    near: nearby,
  };
}

function tableOf(
  domains: readonly KnownDomain[],
  keysOf: (known: KnownDomain) => readonly string[],
): (key: string) => readonly KnownDomain[] {
  const table = buildTextTable((put) => {
    for (const [index, known] of domains.entries()) for (const key of keysOf(known)) put(key, index);
  });
  return (key) => table.candidates(key).flatMap((index) => domains[index] ?? []);
}

/** The client's domains, and those of its addresses, without those at which anybody can have an address. */
function domainsOf({ domains, exactDomains = [], addresses }: Client): ReadonlySet<string> {
  const written = [
    ...[...domains, ...exactDomains].map((domain) => canonicalDomain(bareDomain(domain))),
    ...addresses.map((address) => {
      const canonical = canonicalAddress(address);
      return canonical.slice(canonical.lastIndexOf("@") + 1);
    }),
  ];
  return new Set(written.filter((domain) => domain.includes(".") && !isPublicMailDomain(domain)));
}
