/**
 * What comes out when several clients become one: lists are put together, notes
 * joined, the names of the others become other names, and where single values
 * differ the user chooses whose counts.
 */
import { nameKey } from "../condition/known-names.ts";
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import type { Client } from "../rules/rule-set.ts";
import { isEqual } from "../shared/is-equal.ts";
import { bareDomain } from "./client-index.ts";
import { clientOfParts, partsOf } from "./client-parts.ts";

/** More than these cannot be looked at side by side. */
export const mostMerged = 6;

/** A single value that a client has, such as its tier or one of its fields. */
export interface MergeRow {
  /** As `partsOf` names it: `tier`, `colour`, `field.region`. */
  readonly part: string;
  /** In the order of the clients; `undefined`: it has none. */
  readonly values: readonly unknown[];
  /** Place of the client whose value counts unless the user chooses another. */
  readonly chosen: number;
}

/** For each part the place of the client whose value counts. */
export type MergeChoices = Readonly<Record<string, number>>;

/** Lists and notes are put together and need no choice. */
const united: ReadonlySet<string> = new Set(["addresses", "domains", "exactDomains", "aliases", "notes"]);

/** The parts that differ, in their order. @param keep place of the client that stays: its values count where it has them */
export function mergeRows(clients: readonly Client[], keep: number): readonly MergeRow[] {
  const parts = clients.map((client) => partsOf(client));
  const names = new Set(parts.flatMap((one) => [...one.keys()]));
  return [...names].flatMap((part): MergeRow[] => {
    if (united.has(part)) return [];
    const values = parts.map((one) => one.get(part));
    if (values.every((value) => isEqual(value, values[0]))) return [];
    return [{ part, values, chosen: chosenOf(part, values, keep) }];
  });
}

/** The one that stays, where it has a value; else the first that has one. A tier or an archive is never taken from another. */
function chosenOf(part: string, values: readonly unknown[], keep: number): number {
  if (values[keep] !== undefined || ["inheritsTier", "archived", "parent"].includes(part)) return keep;
  return values.findIndex((value) => value !== undefined);
}

/**
 * The one client that is left, with the id of the one that stays. Keys that this
 * version does not know count as single values, so nothing of theirs is lost unseen.
 */
export function mergedClient(clients: readonly Client[], keep: number, choices: MergeChoices): Client {
  const kept = clients[keep];
  if (kept === undefined) throw new Error("none of the merged clients stays");
  const inOrder = [kept, ...clients.filter((_, place) => place !== keep)];
  const single = new Map<string, unknown>(partsOf(kept));
  for (const { part, values, chosen } of mergeRows(clients, keep))
    single.set(part, values[choices[part] ?? chosen]);
  const lists = listsOf(inOrder, String(single.get("name")));
  const parts = new Map([...single, ...lists]);
  // None of the merged ones can be the parent of what they become.
  if (clients.some(({ id }) => id === parts.get("parent"))) parts.delete("parent");
  return clientOfParts(kept.id, parts);
}

function listsOf(clients: readonly Client[], name: string): [string, unknown][] {
  const domainKey = (domain: string) => canonicalDomain(bareDomain(domain));
  const unite = (lists: readonly (readonly string[])[], keyOf: (entry: string) => string) => {
    const entries = new Map<string, string>();
    for (const entry of lists.flat()) if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
    return entries;
  };
  const domains = unite(
    clients.map((client) => client.domains),
    domainKey,
  );
  const alone = unite(
    clients.map(({ exactDomains = [] }) => exactDomains),
    domainKey,
  );
  // Who has the domain with its subdomains has it alone, too.
  for (const key of domains.keys()) alone.delete(key);
  const aliases = unite(
    clients.map((client) => [client.name, ...(client.aliases ?? [])]),
    nameKey,
  );
  aliases.delete(nameKey(name));
  const notes = new Set(clients.map((client) => (client.notes ?? "").trim()).filter((text) => text !== ""));
  return [
    [
      "addresses",
      [
        ...unite(
          clients.map((client) => client.addresses),
          canonicalAddress,
        ).values(),
      ],
    ],
    ["domains", [...domains.values()]],
    ["exactDomains", someOf([...alone.values()])],
    ["aliases", someOf([...aliases.values()])],
    ["notes", notes.size === 0 ? undefined : [...notes].join("\n\n")],
  ];
}

function someOf(entries: readonly string[]): readonly string[] | undefined {
  return entries.length === 0 ? undefined : entries;
}
