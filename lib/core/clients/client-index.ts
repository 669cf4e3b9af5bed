/**
 * Finds the client that an address belongs to.
 *
 * An exact address beats another form of the same mailbox at Gmail, that a domain, a
 * longer domain a shorter one, and of two clients that claim the same the earlier one
 * wins and the other is named. A domain stands for itself and its subdomains, an exact
 * domain for itself alone, and beats the same one with subdomains. Domains of public
 * mail services belong to nobody, and archived clients match nothing.
 *
 * Three hash maps: building is O(addresses and domains), a look is two probes, and
 * one for each label of the domain, however many clients there are.
 */
import { isOwnAddress } from "../condition/own-address-test.ts";
import { canonicalAddress, canonicalDomain, isWithinDomain } from "../message/address.ts";
import type { MessageFacts, Person } from "../message/facts.ts";
import { gmailMailboxOf } from "../message/mailbox-of.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import type { Client } from "../rules/rule-set.ts";
import type { OwnPeople } from "../settings/own-people.ts";

/** Those who claim one address or domain, in the order of the rule set; never empty. */
type Claim = readonly [Client, ...Client[]];

export interface ClientIndex {
  /** By canonical address, and by the plain form of a mailbox at Gmail. */
  readonly byAddress: ReadonlyMap<string, Claim>;
  /** By canonical domain. */
  readonly byDomain: ReadonlyMap<string, Claim>;
  /** By canonical domain, without its subdomains. */
  readonly byExactDomain: ReadonlyMap<string, Claim>;
}

export interface ClientMatch {
  readonly client: Client;
  readonly by: "address" | "domain";
  /** The address or domain of the client, in canonical form. */
  readonly matched: string;
  /** Where it stood in the message. */
  readonly field: "from" | "participants" | "to";
  /** Later clients that claim the same address or domain. */
  readonly shadowed: readonly Client[];
}

/** Values that are no address or domain are kept as they are and match what is written the same. */
export function buildClientIndex(clients: readonly Client[]): ClientIndex {
  const byAddress = new Map<string, [Client, ...Client[]]>();
  const byDomain = new Map<string, [Client, ...Client[]]>();
  const byExactDomain = new Map<string, [Client, ...Client[]]>();
  for (const client of clients) {
    if (client.archived === true) continue;
    for (const address of client.addresses) claim(byAddress, canonicalAddress(address), client);
    claimDomains(byDomain, client.domains, client);
    claimDomains(byExactDomain, client.exactDomains ?? [], client);
  }
  claimMailboxes(byAddress, clients);
  return { byAddress, byDomain, byExactDomain };
}

function claimDomains(
  claims: Map<string, [Client, ...Client[]]>,
  domains: readonly string[],
  client: Client,
): void {
  for (const written of domains) {
    const domain = canonicalDomain(bareDomain(written));
    if (!isPublicMailDomain(domain)) claim(claims, domain, client);
  }
}

/** After all addresses, so that who has one as it is written comes before who has it in another form. */
function claimMailboxes(byAddress: Map<string, [Client, ...Client[]]>, clients: readonly Client[]): void {
  for (const client of clients.filter(({ archived }) => archived !== true)) {
    for (const address of client.addresses)
      claim(byAddress, gmailMailboxOf(canonicalAddress(address)) ?? "", client);
  }
}

/** `@acme.com` and `*.acme.com` mean what they mean in conditions: the domain and its subdomains. */
export function bareDomain(written: string): string {
  return written.trim().replace(/^(?:\*?@|\*\.)/, "");
}

function claim(claims: Map<string, [Client, ...Client[]]>, key: string, client: Client): void {
  // An empty field of a form is no claim to mail without an address.
  if (key === "") return;
  const claimants = claims.get(key);
  if (claimants === undefined) claims.set(key, [client]);
  else if (!claimants.includes(client)) claimants.push(client);
}

/**
 * The client of a message: sought in `from`, then in `participants`, and in `to`
 * where the sender is the account itself; the first person with a client decides.
 * `null`: no client.
 */
export function findClient(index: ClientIndex, facts: MessageFacts, own: OwnPeople): ClientMatch | null {
  for (const [field, people] of whereToSeek(facts, own.addresses)) {
    for (const { address } of people) {
      if (isColleague(address, own.domains)) continue;
      const match = findByAddress(index, address);
      if (match !== null) return { ...match, field };
    }
  }
  return null;
}

function* whereToSeek(
  { from, participants, to }: MessageFacts,
  ownAddresses: readonly string[],
): Generator<readonly [ClientMatch["field"], readonly Person[]]> {
  if (from) yield ["from", [from]];
  if (participants) yield ["participants", participants];
  if (from && to && isOwnSender(from, ownAddresses)) yield ["to", to];
}

/** As `me` reads it in conditions; somebody without an address is nobody. */
export function isOwnSender({ address }: Person, ownAddresses: readonly string[]): boolean {
  const canonical = canonicalAddress(address);
  return canonical !== "" && isOwnAddress(canonical, ownAddresses);
}

/** Whether an address lies within one of the user's own domains. */
export function isColleague(address: string, ownDomains: readonly string[]): boolean {
  if (ownDomains.length === 0) return false;
  const domain = canonicalDomain(address.slice(address.lastIndexOf("@") + 1));
  return ownDomains.some((own) => isWithinDomain(domain, canonicalDomain(own)));
}

/** The client of one address, colleagues not told apart; `null`: none. */
export function findByAddress(index: ClientIndex, written: string): Omit<ClientMatch, "field"> | null {
  const address = canonicalAddress(written);
  const exact = index.byAddress.get(address);
  if (exact !== undefined) return winner(exact, "address", address);
  const mailbox = gmailMailboxOf(address);
  const other = mailbox === null ? undefined : index.byAddress.get(mailbox);
  if (mailbox !== null && other !== undefined) return winner(other, "address", mailbox);
  const own = address.slice(address.lastIndexOf("@") + 1);
  const alone = address.includes("@") ? index.byExactDomain.get(own) : undefined;
  if (alone !== undefined) return winner(alone, "domain", own);
  for (const domain of domainsOf(address)) {
    const claim = index.byDomain.get(domain);
    if (claim !== undefined) return winner(claim, "domain", domain);
  }
  return null;
}

function winner([client, ...shadowed]: Claim, by: ClientMatch["by"], matched: string) {
  return { client, by, matched, shadowed };
}

/** The domain of an address and the domains above it, longest first; none without "@". */
function* domainsOf(address: string): Generator<string> {
  const at = address.lastIndexOf("@");
  if (at === -1) return;
  let domain = address.slice(at + 1);
  while (domain !== "") {
    yield domain;
    const dot = domain.indexOf(".");
    domain = dot === -1 ? "" : domain.slice(dot + 1);
  }
}
