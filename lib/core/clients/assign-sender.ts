/**
 * Gives a sender, or everybody of the sender's domain, to a client: as an edit, so
 * that it can be undone. What stands in the way at other clients is taken from
 * them, because each address has one client, and who lost something is told.
 */
import { canonicalAddress, canonicalDomain, isWithinDomain, splitAddress } from "../message/address.ts";
import type { Client, RuleSet } from "../rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../rules/rule-set-edit.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import { assignableDomain } from "./assignable-domain.ts";
import { isAddressText } from "./check-client.ts";
import { bareDomain, isOwnSender } from "./client-index.ts";

/** Just this address, or its whole domain. */
export type AssignScope = "address" | "domain";

export interface Assignment {
  readonly address: string;
  readonly scope: AssignScope;
  /** An existing client by its id, or a new one by its name. */
  readonly to: { readonly clientId: string } | { readonly newName: string };
}

export interface AssignedSender {
  readonly ok: true;
  readonly edit: RuleSetEdit;
  /** As it will be stored. */
  readonly client: Client;
  /** The address or domain that the client has now, canonical. */
  readonly entry: string;
  /** Names of the clients from which something was taken. */
  readonly moved: readonly string[];
}

/**
 * Codes: `assign.badAddress`, `assign.ownAddress`, `assign.ownDomain`, `assign.publicDomain`,
 * `assign.noDomain`, `assign.noName`, `client.unknown` (archived ones included).
 *
 * @param newId for a client that is new
 */
export function assignSender(
  set: RuleSet,
  assignment: Assignment,
  own: OwnPeople,
  newId: string,
): AssignedSender | Refusal {
  const claim = claimOf(assignment, own);
  if (!claim.ok) return claim;
  const target = targetOf(set, assignment.to, newId);
  if (!("id" in target)) return target;
  const losses = set.clients.filter(({ id, archived }) => id !== target.id && archived !== true);
  const changed = losses.flatMap((client) => withoutClaim(client, claim) ?? []);
  const client = withClaim(target, claim);
  const edits: readonly SingleEdit[] = [...changed, client].map((one) => ({
    kind: "client.save",
    client: one,
  }));
  return {
    ok: true,
    edit: { kind: "together", edits },
    client,
    entry: claim.domain ?? claim.address,
    moved: changed.map(({ name }) => name),
  };
}

interface Claim {
  readonly ok: true;
  /** Canonical. */
  readonly address: string;
  /** Canonical; `null`: the address alone is claimed. */
  readonly domain: string | null;
}

function claimOf({ address: written, scope }: Assignment, own: OwnPeople): Claim | Refusal {
  const address = canonicalAddress(written);
  if (!isAddressText(address)) return refusal("assign.badAddress");
  if (isOwnSender({ address }, own.addresses)) return refusal("assign.ownAddress");
  const found = assignableDomain(address, own.domains.map(canonicalDomain));
  if (found.ok) return { ok: true, address, domain: scope === "domain" ? found.domain : null };
  // A colleague never carries a client, by whichever claim.
  if (scope === "domain" || found.code === "ownDomain") return refusal(`assign.${found.code}`);
  return { ok: true, address, domain: null };
}

function targetOf(set: RuleSet, to: Assignment["to"], newId: string): Client | Refusal {
  if ("clientId" in to) {
    const found = set.clients.find(({ id, archived }) => id === to.clientId && archived !== true);
    return found ?? refusal("client.unknown");
  }
  const name = to.newName.trim();
  if (name === "") return refusal("assign.noName");
  return { id: newId, name, tier: "regular", addresses: [], domains: [] };
}

function withClaim(client: Client, { address, domain }: Claim): Client {
  if (domain === null) {
    const has = client.addresses.some((one) => canonicalAddress(one) === address);
    return has ? client : { ...client, addresses: [...client.addresses, address] };
  }
  const has = client.domains.some((one) => canonicalDomain(bareDomain(one)) === domain);
  return has ? client : { ...client, domains: [...client.domains, domain] };
}

/** The client without what would keep the sender from going elsewhere; `null`: it has nothing of the kind. */
function withoutClaim(client: Client, { address, domain }: Claim): Client | null {
  const addresses = client.addresses.filter((one) => canonicalAddress(one) !== address);
  const host = splitAddress(address).domain ?? "";
  // A longer domain that holds the sender would win over the claimed one.
  const stays = (one: string) => {
    const other = canonicalDomain(bareDomain(one));
    return domain === null || !(isWithinDomain(host, other) && isWithinDomain(other, domain));
  };
  const domains = client.domains.filter(stays);
  const exact = client.exactDomains?.filter((one) => canonicalDomain(bareDomain(one)) !== host || stays(one));
  const isSame =
    addresses.length === client.addresses.length &&
    domains.length === client.domains.length &&
    exact?.length === client.exactDomains?.length;
  return isSame
    ? null
    : { ...client, addresses, domains, ...(exact === undefined ? {} : { exactDomains: exact }) };
}
