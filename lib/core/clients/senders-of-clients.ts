/**
 * Writes as a condition on the sender who some of the clients are: their addresses and domains, without
 * what inside of those domains belongs to another client. For programs that know no clients.
 */
import { allOf, anyOf, negated } from "../condition/join-conditions.ts";
import type { Condition, MailboxTest } from "../condition/tree.ts";
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import { gmailMailboxOf } from "../message/mailbox-of.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import { publicSuffixOf } from "../message/public-suffix.ts";
import type { Client } from "../rules/rule-set.ts";
import { bareDomain, buildClientIndex } from "./client-index.ts";

type SenderTest = Extract<MailboxTest, { kind: "address" | "domain" }>;

/** An address or domain by which mail is given to a client. */
interface Claim {
  readonly client: Client;
  readonly test: SenderTest;
  /** The nearest claimed domain around it. */
  readonly within: Claim | null;
  /** The claims within this one, at any depth. */
  readonly inner: Claim[];
}

/** Every claim of the clients, larger ones first. Archived clients have none. */
export type SenderClaims = readonly Claim[];

/**
 * - `lookup.exactDomain`: subdomains count, too, though the client has the domain without them
 * - `lookup.mailboxForms`: Gmail's other spellings of an address, with dots and plus tags, are not found
 * - `lookup.publicDomain`: a domain of a public mail service stands for nobody and was left out
 * - `lookup.badEntry`: no address and no domain, left out
 */
export type SenderLossCode =
  | "lookup.exactDomain"
  | "lookup.mailboxForms"
  | "lookup.publicDomain"
  | "lookup.badEntry";

export interface SenderLoss {
  readonly kind: "changed" | "lost";
  readonly code: SenderLossCode;
  readonly params: { readonly value: string };
}

/** O(addresses and domains). Of two clients with one address or domain the earlier has it. */
export function claimsOf(clients: readonly Client[]): SenderClaims {
  const { byAddress, byDomain, byExactDomain } = buildClientIndex(clients);
  const domains = new Map<string, Claim>();
  const byLength = [...new Set([...byExactDomain.keys(), ...byDomain.keys()])]
    .filter(isDomain)
    .sort((one, other) => one.length - other.length);
  for (const domain of byLength) {
    const [client] = byExactDomain.get(domain) ?? byDomain.get(domain) ?? [];
    if (client !== undefined)
      domains.set(domain, claimed(client, { kind: "domain", domain }, around(domains, domain)));
  }
  const addresses = [...byAddress].flatMap(([address, [client]]) => {
    // The plain form of a mailbox at Gmail that nobody wrote.
    const isWritten = gmailMailboxOf(address) !== address || ownsAsWritten(client, address);
    if (!isWritten || !isWritableAddress(address)) return [];
    const domain = address.slice(address.lastIndexOf("@") + 1);
    return [claimed(client, { kind: "address", address }, domains.get(domain) ?? around(domains, domain))];
  });
  return [...domains.values(), ...addresses];
}

function ownsAsWritten(client: Client, address: string): boolean {
  return client.addresses.some((one) => canonicalAddress(one) === address);
}

function claimed(client: Client, test: SenderTest, within: Claim | null): Claim {
  const claim: Claim = { client, test, within, inner: [] };
  for (let outer = within; outer !== null; outer = outer.within) outer.inner.push(claim);
  return claim;
}

/** The nearest claimed domain above. */
function around(domains: ReadonlyMap<string, Claim>, domain: string): Claim | null {
  for (let dot = domain.indexOf("."); dot !== -1; dot = domain.indexOf(".", dot + 1)) {
    const found = domains.get(domain.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a canonical address can stand in a condition as it is. */
export function isWritableAddress(address: string): boolean {
  return /^[^\s"“”「」<>(){}|,;:*@]+@[^\s"“”「」<>(){}|,;:*@]+$/.test(address);
}

function isDomain(domain: string): boolean {
  const { suffix, isListed } = publicSuffixOf(domain);
  return (
    /^[\p{L}\p{M}\p{Nd}_-]+(?:\.[\p{L}\p{M}\p{Nd}_-]+)*$/u.test(domain) && !(isListed && suffix === domain)
  );
}

/** @returns who writes for one of the wanted clients; `null`: nobody can be told to */
export function sendersOf(claims: SenderClaims, isWanted: (client: Client) => boolean): Condition | null {
  const whole: Condition[] = [];
  const parted: Condition[] = [];
  for (const claim of claims) {
    const { client, within } = claim;
    if (!isWanted(client) || (within !== null && isWanted(within.client))) continue;
    const strangers = anyOf(strangersWithin(claim, isWanted).map(fromTerm));
    const sender = fromTerm(claim);
    if (strangers === null) whole.push(sender);
    else parted.push(allOf([sender, negated(strangers)]) ?? sender);
  }
  return anyOf([...whole, ...parted]);
}

/** The largest claims of others within this one. */
function strangersWithin(claim: Claim, isWanted: (client: Client) => boolean): readonly Claim[] {
  const isStranger = (one: Claim | null) => one !== null && one !== claim && !isWanted(one.client);
  return claim.inner.filter((one) => isStranger(one) && !isStranger(one.within));
}

function fromTerm({ test }: Pick<Claim, "test">): Condition {
  return { kind: "person", operator: "from", test };
}

/** What of a client such a condition says otherwise. */
export function senderLosses({ addresses, domains, exactDomains = [] }: Client): readonly SenderLoss[] {
  return [
    ...addresses.flatMap((address) => addressLoss(address) ?? []),
    ...[...domains, ...exactDomains].flatMap((domain) => domainLoss(domain) ?? []),
    ...exactDomains.map((domain) => loss("changed", "lookup.exactDomain", domain)),
  ];
}

function addressLoss(written: string): SenderLoss | null {
  const address = canonicalAddress(written);
  if (address === "") return null;
  if (!isWritableAddress(address)) return loss("lost", "lookup.badEntry", written);
  return gmailMailboxOf(address) === null ? null : loss("changed", "lookup.mailboxForms", written);
}

function domainLoss(written: string): SenderLoss | null {
  const domain = canonicalDomain(bareDomain(written));
  if (isPublicMailDomain(domain)) return loss("lost", "lookup.publicDomain", written);
  return domain === "" || isDomain(domain) ? null : loss("lost", "lookup.badEntry", written);
}

function loss(kind: SenderLoss["kind"], code: SenderLossCode, value: string): SenderLoss {
  return { kind, code, params: { value: value.slice(0, 200) } };
}
