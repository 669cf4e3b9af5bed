/**
 * The domains of clients, filed so that what only looks like one of them is found
 * at once: by name, by what the eye makes of the name, and by the halves of the name
 * for slips of the fingers.
 *
 * Four hash maps: building is O(domains and addresses), a look is a fixed number of
 * probes, however many clients there are. Nobody needs it before somebody writes, so
 * it is built then, once for each revision of the rule set.
 */
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { Client } from "../../rules/rule-set.ts";
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
  readonly ending: string;
}

export interface LookAlikeIndex {
  /** Registered domains of all clients, archived ones included: none of them is taken for another. */
  readonly registered: ReadonlySet<string>;
  /** Each in the order of the rule set; never empty. */
  readonly byName: ReadonlyMap<string, readonly KnownDomain[]>;
  readonly bySkeleton: ReadonlyMap<string, KnownDomain>;
  readonly byDomain: ReadonlyMap<string, KnownDomain>;
  /** By the keys of `keysOfName`. */
  readonly nearby: ReadonlyMap<string, readonly KnownDomain[]>;
}

export function buildLookAlikeIndex(clients: readonly Client[]): LookAlikeIndex {
  const index = {
    registered: new Set<string>(),
    byName: new Map<string, KnownDomain[]>(),
    bySkeleton: new Map<string, KnownDomain>(),
    byDomain: new Map<string, KnownDomain>(),
    nearby: new Map<string, KnownDomain[]>(),
  };
  for (const client of clients) {
    for (const domain of domainsOf(client)) {
      const found = registeredDomain(domain);
      if (found === null) continue;
      index.registered.add(found.domain);
      const { name, ending } = found;
      if (client.archived !== true) fileDomain(index, { client, domain, name, ending });
    }
  }
  return index;
}

/** The index while it is built. */
interface GrowingIndex extends LookAlikeIndex {
  readonly byName: Map<string, KnownDomain[]>;
  readonly bySkeleton: Map<string, KnownDomain>;
  readonly byDomain: Map<string, KnownDomain>;
  readonly nearby: Map<string, KnownDomain[]>;
}

function fileDomain({ byName, bySkeleton, byDomain, nearby }: GrowingIndex, known: KnownDomain): void {
  const { domain, name } = known;
  if (!byDomain.has(domain)) byDomain.set(domain, known);
  const skeleton = labelSkeleton(name);
  if (!bySkeleton.has(skeleton)) bySkeleton.set(skeleton, known);
  // Its neighbours are the same whoever else has the name.
  if (!byName.has(name)) for (const key of keysOfName(name)) file(nearby, key, known);
  file(byName, name, known);
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

function file(filed: Map<string, KnownDomain[]>, key: string, known: KnownDomain): void {
  const others = filed.get(key);
  if (others === undefined) filed.set(key, [known]);
  else others.push(known);
}
