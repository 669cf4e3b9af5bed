/**
 * Clients to whom a sender may belong, likeliest first: for the user to choose
 * from, never to decide. A display name may suggest here; it earns no chip.
 */
import { nameKey } from "../condition/known-names.ts";
import { canonicalDomain } from "../message/address.ts";
import type { Person } from "../message/facts.ts";
import type { Client } from "../rules/rule-set.ts";
import { assignableDomain, registrableDomain } from "./assignable-domain.ts";
import { bareDomain } from "./client-index.ts";
import { labelOf } from "./propose-client-name.ts";

/** Names and labels shorter than this are found in anything. */
const leastLikeness = 4;

export interface SuggestedClients {
  readonly clients: readonly Client[];
  /** Some of them are only alike: whoever pretends to be a client looks alike, too. */
  readonly isAlike: boolean;
}

/**
 * First those with a domain of the same label under another suffix (`acme.de` for
 * `acme.com`), then those whose name is like the label or stands in the sender's
 * name, then those in `recent` (ids, newest first). Archived clients never.
 */
export function suggestClients(
  clients: readonly Client[],
  person: Person,
  recent: readonly string[],
  most: number,
): SuggestedClients {
  const domain = assignableDomain(person.address, []);
  const label = domain.ok ? labelOf(domain.domain) : "";
  const shown = plain(person.name ?? "");
  const present = clients.filter(({ archived }) => archived !== true);
  const ofLabel = label === "" ? [] : present.filter((client) => hasLabel(client, label));
  const alike = present.filter((client) => isAlike(plain(client.name), plain(label), shown));
  const lately = recent.flatMap((id) => present.find((client) => client.id === id) ?? []);
  return {
    clients: [...new Set([...ofLabel, ...alike, ...lately])].slice(0, most),
    isAlike: ofLabel.length + alike.length > 0,
  };
}

function hasLabel({ domains }: Client, label: string): boolean {
  return domains.some((written) => {
    const domain = canonicalDomain(bareDomain(written));
    // Looking up the public suffix of 50,000 domains would take longer than the panel may.
    const mayHave = domain.includes(label) || domain.includes("xn--");
    return mayHave && labelOf(registrableDomain(domain)) === label;
  });
}

function isAlike(name: string, label: string, shown: string): boolean {
  if (name === "") return false;
  if (name === label) return true;
  const isLong = name.length >= leastLikeness;
  if (isLong && (label.includes(name) || shown.includes(name))) return true;
  return label.length >= leastLikeness && name.includes(label);
}

/** Letters and digits only: `Nord-Wind GmbH` reads as `nordwindgmbh`. */
function plain(text: string): string {
  return nameKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}
