/**
 * Says of a sender who is no client whether it pretends to be one: by a domain that
 * looks like the client's, by an address in the display name, or by the name itself.
 *
 * A warning stands where a client's chip would stand, so it must be rare: what is
 * measured on genuine mail stands in the tests.
 */
import { canonicalAddress, canonicalDomain, splitAddress } from "../../message/address.ts";
import type { MessageFacts, Person } from "../../message/facts.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { Client } from "../../rules/rule-set.ts";
import type { OwnPeople } from "../../settings/own-people.ts";
import { createRecentMap, type RecentMap } from "../../shared/recent-map.ts";
import { bareDomain, type ClientIndex, findByAddress, isColleague, isOwnSender } from "../client-index.ts";
import { findLookAlike } from "../look-alike/find-look-alike.ts";
import { registeredDomain } from "../look-alike/registered-domain.ts";
import { addressesInName } from "./addresses-in-name.ts";
import { everyDomainOf, ownAddressOf } from "./client-names.ts";
import { findNamedLabel } from "./find-named-label.ts";
import { buildImpersonationIndex, type ImpersonationIndex } from "./impersonation-index.ts";
import { findNameClaims } from "./name-index.ts";
import type { SenderWarning } from "./sender-warning.ts";
import { sharedPlatforms } from "./shared-platforms.ts";

/** A thread has few people; a forged one can have any number. */
const mostPeople = 10;

/** In place of an index for whoever shows no warnings: then nobody is looked at. */
export const noImpersonation = (): ImpersonationIndex => buildImpersonationIndex([]);

/** Of one person at most one warning of each code. The first who pretends is told of; `[]`: nobody does. */
export function checkSenders(
  clients: ClientIndex,
  index: () => ImpersonationIndex,
  { from, participants = [] }: MessageFacts,
  own: OwnPeople,
): readonly SenderWarning[] {
  if (index === noImpersonation) return [];
  const people = from == null ? participants : [from, ...participants];
  for (const person of people.slice(0, mostPeople)) {
    if (isKnown(clients, person, own)) continue;
    const warnings = checkedBefore(clients, index(), person);
    if (warnings.length > 0) return warnings;
  }
  return [];
}

function isKnown(clients: ClientIndex, { address }: Person, own: OwnPeople): boolean {
  if (findByAddress(clients, address) !== null) return true;
  return isOwnSender({ address }, own.addresses) || isColleague(address, own.domains);
}

/** Strangers write again and again, and to look at one costs more than all else of a decision. */
const checked = new WeakMap<ImpersonationIndex, RecentMap<readonly SenderWarning[]>>();
const mostRemembered = 5000;
/** Whoever has a longer name and address is looked at each time. */
const longestRemembered = 500;

function checkedBefore(
  clients: ClientIndex,
  index: ImpersonationIndex,
  person: Person,
): readonly SenderWarning[] {
  const key = `${person.address}\n${person.name ?? ""}`;
  if (key.length > longestRemembered) return checkSender(clients, index, person);
  const known = checked.get(index) ?? createRecentMap(mostRemembered);
  checked.set(index, known);
  const warnings = known.get(key) ?? checkSender(clients, index, person);
  known.set(key, warnings);
  return warnings;
}

/** @param person no client, no colleague, and not the user */
export function checkSender(
  clients: ClientIndex,
  index: ImpersonationIndex,
  { address: written, name = "" }: Person,
): readonly SenderWarning[] {
  const address = canonicalAddress(written);
  const domain = splitAddress(address).domain ?? "";
  return [
    ...byDomain(index, { address, domain }),
    ...byAddressInName(clients, name, { address, domain }),
    ...byName(index, name, { address, domain }),
  ];
}

/** In canonical form. */
interface Sender {
  readonly address: string;
  readonly domain: string;
}

function byDomain({ lookAlikes }: ImpersonationIndex, { address, domain }: Sender): SenderWarning[] {
  const found = findLookAlike(lookAlikes, domain) ?? findNamedLabel(lookAlikes, domain);
  if (found === null) return [];
  const { kind, known } = found;
  const whose =
    known === null
      ? { client: null, own: null }
      : { client: known.client.name, clientId: known.client.id, own: known.domain };
  return [{ code: "sender.lookAlikeDomain", kind, address, evidence: domain, ...whose }];
}

function byAddressInName(clients: ClientIndex, name: string, sender: Sender): SenderWarning[] {
  for (const shown of addressesInName(name)) {
    const match = findByAddress(clients, shown.includes("@") ? shown : `@${shown}`);
    if (match === null || isOfHouse(match.client, sender.domain)) continue;
    return [warningOf("sender.addressInName", match.client, shown, sender)];
  }
  return [];
}

function byName({ names }: ImpersonationIndex, name: string, sender: Sender): SenderWarning[] {
  const isPublic = isPublicMailDomain(sender.domain);
  const claims = findNameClaims(names, name, isPublic);
  // Who belongs to one of those that the name may mean is nobody else.
  if (claims.some(({ client }) => isOfHouse(client, sender.domain))) return [];
  const [claim] = claims;
  return claim === undefined ? [] : [warningOf("sender.nameClaimsClient", claim.client, claim.words, sender)];
}

function warningOf(
  code: SenderWarning["code"],
  client: Client,
  evidence: string,
  { address }: Sender,
): SenderWarning {
  const written = ownAddressOf(client);
  const own = written.includes("@") ? canonicalAddress(written) : canonicalDomain(written);
  return { code, address, evidence, client: client.name, clientId: client.id, own };
}

/**
 * Whether a stranger writes from a domain that the client registered: another part of
 * the client's house, which its record does not name. At services where anybody can be,
 * nobody's house is known.
 */
function isOfHouse(client: Client, domain: string): boolean {
  const house = registeredDomain(domain)?.domain;
  if (house === undefined || isPublicMailDomain(house) || sharedPlatforms.has(house)) return false;
  const own = [
    ...everyDomainOf(client).map((one) => canonicalDomain(bareDomain(one))),
    ...client.addresses.map((one) => splitAddress(canonicalAddress(one)).domain ?? ""),
  ];
  return own.some((one) => registeredDomain(one)?.domain === house);
}
