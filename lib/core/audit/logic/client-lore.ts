/** What follows from the clients and groups of a set: whose mail the mail of an address is, and which tier a client has. */
import {
  buildClientIndex,
  type ClientIndex,
  findByAddress,
  isColleague,
} from "../../clients/client-index.ts";
import { withInherited } from "../../clients/inherit.ts";
import { nameKey } from "../../condition/known-names.ts";
import type { LookupTerm, MailboxTest, Term } from "../../condition/tree.ts";
import { groupsOf } from "../../groups/group.ts";
import { buildGroupIndex, type GroupIndex } from "../../groups/group-index.ts";
import { canonicalDomain, isWithinDomain, splitAddress } from "../../message/address.ts";
import type { Client, RuleSet } from "../../rules/rule-set.ts";
import type { Literal } from "./formula.ts";
import { lookupKey } from "./keys-of-term.ts";
import type { Lore } from "./lore.ts";

/** As `buildGroupIndex` writes a membership without an end. */
const noEnd = "9999-99-99";

interface Known {
  readonly index: ClientIndex;
  readonly groups: GroupIndex;
  readonly tierOf: ReadonlyMap<string, string | null>;
  /** By domain, whoever claims something within it. */
  readonly below: ReadonlyMap<string, readonly Client[]>;
  readonly ownDomains: readonly string[];
}

export function clientLore(set: RuleSet, ownDomains: readonly string[]): Lore {
  const clients = withInherited(set.clients);
  const index = buildClientIndex(clients);
  const known: Known = {
    index,
    groups: buildGroupIndex(groupsOf(set)),
    tierOf: tiersByName(clients),
    below: claimsBelow(index),
    ownDomains,
  };
  const keys = new WeakMap<Term, readonly string[]>();
  const keysOf = ({ term, says }: Literal): readonly string[] => {
    if (says === "no" || (term.kind !== "lookup" && term.kind !== "person")) return [];
    const before = keys.get(term);
    if (before !== undefined) return before;
    const made = givenLookups(term, known).map((key) => `y ${key}`);
    keys.set(term, made);
    return made;
  };
  return {
    isWithin: (one, other) => other.kind === "lookup" && gives(one, other, known),
    keysOf,
    areExclusive: (one, other) =>
      isOtherTier(one, other, known.tierOf) || isOtherTier(other, one, known.tierOf),
  };
}

function givenLookups(term: Term, known: Known): readonly string[] {
  if (term.kind === "lookup") {
    const tier = term.operator === "client" ? known.tierOf.get(nameKey(term.value)) : null;
    return tier == null ? [] : [lookupKey("tier", tier)];
  }
  if (term.kind !== "person" || term.operator !== "from") return [];
  const client = clientOf(term.test, known);
  const { test } = term;
  const ofClient = client === null ? [] : [lookupKey("client", client.name), lookupKey("tier", client.tier)];
  if (test.kind !== "address") return ofClient;
  const groups = [...known.groups].flatMap(([name, { members }]) =>
    members.has(test.address) ? [lookupKey("group", name)] : [],
  );
  return [...ofClient, ...groups];
}

function gives(one: Term, { operator, value }: LookupTerm, known: Known): boolean {
  const key = nameKey(value);
  if (one.kind === "lookup") {
    return operator === "tier" && one.operator === "client" && known.tierOf.get(nameKey(one.value)) === key;
  }
  if (one.kind !== "person" || one.operator !== "from") return false;
  switch (operator) {
    case "group":
      return one.test.kind === "address" && known.groups.get(key)?.members.get(one.test.address) === noEnd;
    case "client": {
      const client = clientOf(one.test, known);
      return client !== null && nameKey(client.name) === key;
    }
    case "tier":
      return clientOf(one.test, known)?.tier === key;
    default:
      return false;
  }
}

/** Whose all mail is that comes from there; `null`: nobody's, or it depends. */
function clientOf(test: MailboxTest, { index, below, ownDomains }: Known): Client | null {
  if (test.kind === "address") {
    return isColleague(test.address, ownDomains)
      ? null
      : (findByAddress(index, test.address)?.client ?? null);
  }
  if (test.kind !== "domain" || isOwn(test.domain, ownDomains)) return null;
  const found = claimOf(index, test.domain);
  // Somebody else may have an address or a domain below.
  return found !== null && (below.get(test.domain) ?? []).every((other) => other === found) ? found : null;
}

/** Whose the domain is, its subdomains included. */
function claimOf({ byDomain }: ClientIndex, domain: string): Client | null {
  for (let at = domain; at !== ""; at = at.includes(".") ? at.slice(at.indexOf(".") + 1) : "") {
    const [client] = byDomain.get(at) ?? [];
    if (client !== undefined) return client;
  }
  return null;
}

function isOtherTier(one: Term, other: Term, tierOf: ReadonlyMap<string, string | null>): boolean {
  if (one.kind !== "lookup" || one.operator !== "client") return false;
  if (other.kind !== "lookup" || other.operator !== "tier") return false;
  const tier = tierOf.get(nameKey(one.value)) ?? null;
  return tier !== null && tier !== nameKey(other.value);
}

/** `null`: clients of one name and of several tiers. */
function tiersByName(clients: readonly Client[]): ReadonlyMap<string, string | null> {
  const tiers = new Map<string, string | null>();
  for (const { name, tier } of clients) {
    const key = nameKey(name);
    const known = tiers.get(key);
    tiers.set(key, known === undefined || known === tier ? tier : null);
  }
  return tiers;
}

function isOwn(domain: string, ownDomains: readonly string[]): boolean {
  return ownDomains.some((own) => {
    const canonical = canonicalDomain(own);
    return isWithinDomain(domain, canonical) || isWithinDomain(canonical, domain);
  });
}

/** By each domain whoever claims it, or an address or domain within it. */
function claimsBelow({
  byAddress,
  byDomain,
  byExactDomain,
}: ClientIndex): ReadonlyMap<string, readonly Client[]> {
  const below = new Map<string, Client[]>();
  const add = (domain: string, client: Client) => {
    for (let at = domain; at !== ""; at = at.includes(".") ? at.slice(at.indexOf(".") + 1) : "") {
      const known = below.get(at);
      if (known === undefined) below.set(at, [client]);
      else if (!known.includes(client)) known.push(client);
    }
  };
  for (const [address, [client]] of byAddress) add(splitAddress(address).domain ?? "", client);
  for (const claims of [byDomain, byExactDomain])
    for (const [domain, [client]] of claims) add(domain, client);
  return below;
}
