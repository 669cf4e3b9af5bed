/**
 * Clients that may be one and the same, with what speaks for it. Nothing is decided
 * here: two houses may share a name, and one house may be two clients on purpose.
 *
 * One pass files each client under its addresses, domains, names and record ids;
 * those that meet in one place are looked at together. O(entries of all clients).
 */
import { nameKey } from "../condition/known-names.ts";
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import type { Client } from "../rules/rule-set.ts";
import { bareName } from "./bare-name.ts";
import { bareDomain } from "./client-index.ts";

export interface Evidence {
  readonly code: "address" | "domain" | "record" | "alias" | "name";
  /** What they share: an address, a domain, a record id or a name. */
  readonly text: string;
}

export interface Duplicates {
  /** In the order of the set, two at least. */
  readonly clients: readonly Client[];
  /** The strongest first; each code once. */
  readonly evidence: readonly Evidence[];
}

/** From the strongest to the weakest. */
const strength = ["record", "address", "domain", "alias", "name"] as const satisfies Evidence["code"][];

/** More than these under one name are no slip: branches of one house, or all people of a trade. */
const mostTogether = 6;

/** Who meets whom: by what they share, as a code, a space and the text. */
export type Meetings = Map<string, Client[]>;

/** All at once; in a page, file the clients in slices. */
export function findDuplicates(clients: readonly Client[]): readonly Duplicates[] {
  const meetings: Meetings = new Map();
  for (const client of clients) fileClient(meetings, client);
  return duplicatesOf(meetings);
}

/** Archived clients are left out. */
export function fileClient(meetings: Meetings, client: Client): void {
  if (client.archived === true) return;
  for (const key of keysOf(client)) {
    const others = meetings.get(key);
    if (others === undefined) meetings.set(key, [client]);
    else if (others.at(-1) !== client) others.push(client);
  }
}

/** Those with the strongest evidence first. */
export function duplicatesOf(meetings: Meetings): readonly Duplicates[] {
  const groups = new Map<string, { clients: readonly Client[]; evidence: Evidence[] }>();
  for (const [key, met] of meetings) {
    if (met.length < 2 || met.length > mostTogether || areOneHouse(met)) continue;
    const evidence = evidenceOf(key);
    if (evidence.code === "alias" && !met.some((client) => hasAlias(client, evidence.text))) continue;
    const ids = met.map(({ id }) => id).join("\n");
    const group = groups.get(ids) ?? { clients: met, evidence: [] };
    if (group.evidence.every(({ code }) => code !== evidence.code)) group.evidence.push(evidence);
    groups.set(ids, group);
  }
  const found = [...groups.values()].map(({ clients, evidence }) => ({
    clients,
    evidence: evidence.toSorted((one, other) => rankOf(one) - rankOf(other)),
  }));
  return found.sort((one, other) => rankOf(one.evidence[0]) - rankOf(other.evidence[0]));
}

function rankOf(evidence: Evidence | undefined): number {
  return evidence === undefined ? strength.length : strength.indexOf(evidence.code);
}

function* keysOf(client: Client): Generator<string> {
  for (const address of client.addresses) yield `address ${canonicalAddress(address)}`;
  for (const written of [...client.domains, ...(client.exactDomains ?? [])]) {
    const domain = canonicalDomain(bareDomain(written));
    if (!isPublicMailDomain(domain)) yield `domain ${domain}`;
  }
  const name = bareName(client.name);
  if (name !== "") yield `name ${name}`;
  yield* aliasKeys(client);
  yield* recordKeys(client);
}

function* recordKeys({ fields = {} }: Client): Generator<string> {
  for (const [key, value] of Object.entries(fields)) {
    const id = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (id !== "" && isRecordId(key)) yield `record ${id}`;
  }
}

/** A name meets another client's alias under the alias: for that each is filed under its own name, too. */
function* aliasKeys({ name, aliases = [] }: Client): Generator<string> {
  for (const known of [name, ...aliases]) {
    const key = nameKey(known);
    if (key !== "") yield `alias ${key}`;
  }
}

function hasAlias({ aliases = [] }: Client, key: string): boolean {
  return aliases.some((alias) => nameKey(alias) === key);
}

/** `record-id`, `Account ID`, `crm id`: whatever a CRM calls it. */
function isRecordId(name: string): boolean {
  return /(?:^|[\s_-])(?:record|account|contact|company|customer|crm|zoho|hubspot|fxiaoke)[\s_-]*id$/.test(
    nameKey(name),
  );
}

/** A company and its own branches are told apart on purpose. */
function areOneHouse(met: readonly Client[]): boolean {
  const ids = new Set(met.map(({ id }) => id));
  return met.filter(({ parent }) => parent === undefined || !ids.has(parent)).length === 1;
}

function evidenceOf(key: string): Evidence {
  const code = strength.find((one) => key.startsWith(`${one} `)) ?? "name";
  return { code, text: key.slice(code.length + 1) };
}
