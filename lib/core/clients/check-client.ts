/**
 * What is wrong or worth knowing about a client before it is stored. Errors keep
 * it from being saved; warnings say what will happen. Codes only: `i18n` has the words.
 */
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import { labelsBeforeSuffix } from "../message/public-suffix.ts";
import type { Client } from "../rules/rule-set.ts";
import { bareDomain, type ClientIndex } from "./client-index.ts";
import { isDomainText } from "./is-domain-text.ts";

export type ClientIssueCode =
  | "address.bad"
  | "address.isDomain"
  | "address.taken"
  | "address.own"
  | "domain.bad"
  | "domain.isAddress"
  | "domain.suffix"
  | "domain.public"
  | "domain.taken"
  | "domain.own"
  | "parent.cycle"
  | "parent.gone";

export interface ClientIssue {
  readonly code: ClientIssueCode;
  readonly severity: "error" | "warning";
  /** The entry as written; for `taken` also the other client, and the one that wins. */
  readonly params: { readonly text: string; readonly client?: string; readonly winner?: string };
}

/** What else there is. */
export interface ClientSurroundings {
  /** Over all clients, the stored form of the checked one included. */
  readonly index: ClientIndex;
  /** Place of each client in the rule set, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** Addresses and domains of the user in all accounts, canonical. */
  readonly ownAddresses: ReadonlySet<string>;
  readonly ownDomains: ReadonlySet<string>;
}

type Checked = Pick<Client, "id" | "name" | "archived">;

/** An entry of the field of addresses; `null`: nothing to say. */
export function checkAddress(text: string, client: Checked, around: ClientSurroundings): ClientIssue | null {
  if (!text.includes("@") && isDomainText(text)) return error("address.isDomain", text);
  if (!isAddressText(text)) return error("address.bad", text);
  const address = canonicalAddress(text);
  if (around.ownAddresses.has(address)) return warning("address.own", { text });
  return taken("address.taken", text, around.index.byAddress.get(address), client, around);
}

/**
 * An entry of a field of domains; `@acme.com` and `*.acme.com` mean `acme.com`, as they do in conditions.
 * @param reach whether it stands for its subdomains too: one domain may be one client's, and its subdomains another's
 */
export function checkDomain(
  text: string,
  client: Checked,
  around: ClientSurroundings,
  reach: "subdomains" | "alone" = "subdomains",
): ClientIssue | null {
  const written = bareDomain(text);
  if (written.includes("@")) return error("domain.isAddress", text);
  if (!isDomainText(written)) return error("domain.bad", text);
  const domain = canonicalDomain(written);
  if (labelsBeforeSuffix(domain) === "") return error("domain.suffix", text);
  if (isPublicMailDomain(domain)) return error("domain.public", text);
  if (around.ownDomains.has(domain)) return warning("domain.own", { text });
  const claims = reach === "alone" ? around.index.byExactDomain : around.index.byDomain;
  return taken("domain.taken", text, claims.get(domain), client, around);
}

/** Whether a client may have this parent; `clients` are those of the set, by id. `null`: nothing to say. */
export function checkParent(
  client: Pick<Client, "id" | "name">,
  parent: string | undefined,
  clients: ReadonlyMap<string, Client>,
): ClientIssue | null {
  if (parent === undefined) return null;
  const path = [client.name];
  const met = new Set<string>();
  let next: string | undefined = parent;
  while (next !== undefined && !met.has(next)) {
    if (next === client.id) return error("parent.cycle", [...path, client.name].join(" → "));
    const above = clients.get(next);
    if (above === undefined) return next === parent ? warning("parent.gone", { text: parent }) : null;
    met.add(next);
    path.push(above.name);
    next = above.parent;
  }
  return null;
}

/** `name@host`: something without spaces on both sides of the last "@". A host without a dot is an intranet's. */
export function isAddressText(text: string): boolean {
  return /^[^\s@<>()"]+@[^\s@<>()"]+$/.test(text) && text.length <= 320;
}

function taken(
  code: "address.taken" | "domain.taken",
  text: string,
  claimants: readonly Client[] | undefined,
  client: Checked,
  { places }: ClientSurroundings,
): ClientIssue | null {
  const other = claimants?.find(({ id }) => id !== client.id);
  if (other === undefined || client.archived === true) return null;
  const placeOf = (id: string) => places.get(id) ?? Number.POSITIVE_INFINITY;
  const winner = placeOf(client.id) < placeOf(other.id) ? client.name : other.name;
  return warning(code, { text, client: other.name, winner });
}

function error(code: ClientIssueCode, text: string): ClientIssue {
  return { code, severity: "error", params: { text } };
}

function warning(code: ClientIssueCode, params: ClientIssue["params"]): ClientIssue {
  return { code, severity: "warning", params };
}
