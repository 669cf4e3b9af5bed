/** The clients that a search and filters find, in the order that was asked for. */
import { fieldValues, type KnownField } from "../../../../lib/core/clients/client-fields.ts";
import { type Client, type Tier, tiers } from "../../../../lib/core/rules/rule-set.ts";
import type { ListOrder } from "../list-order.ts";
import { searchText, searchWords } from "../search-text.ts";
import { fieldText, lastOrderDay } from "./field-text.ts";

export type ClientColumn = "name" | "tier" | "owner" | "region" | "lastOrder";

export type ClientOrder = ListOrder<ClientColumn>;

/** What is shown of all; `children`: those that have a parent company, `childrenOf` those of one. */
export type ClientShow = "all" | "current" | "archived" | "unfindable" | "children";

/** `""`: any. */
export interface ClientFilter {
  readonly show: ClientShow;
  readonly tier: Tier | "";
  readonly owner: string;
  readonly region: string;
  /** Id of a parent company. */
  readonly childrenOf: string;
  /** Id of a segment. Who belongs to it is judged elsewhere, over time. */
  readonly segment: string;
}

export const noFilter: ClientFilter = {
  show: "all",
  tier: "",
  owner: "",
  region: "",
  childrenOf: "",
  segment: "",
};

export function isFiltered(filter: ClientFilter): boolean {
  return Object.values(filter).some((value) => value !== "" && value !== "all");
}

/**
 * Every word of `text` must stand somewhere in the client: names, addresses, domains, fields.
 * @param clients as they count (`withInherited`)
 */
export function findClients(
  clients: readonly Client[],
  text: string,
  order: ClientOrder,
  collator: Intl.Collator,
  filter: ClientFilter = noFilter,
): readonly Client[] {
  const words = searchWords(text);
  const passing = isFiltered(filter) ? clients.filter((client) => passes(client, filter)) : clients;
  const found =
    words.length === 0 ? passing : passing.filter((client) => hasAll(searchTextOf(client), words));
  return inOrder(found, order, collator);
}

function passes(client: Client, { show, tier, owner, region, childrenOf }: ClientFilter): boolean {
  return (
    isShown(client, show) &&
    (tier === "" || client.tier === tier) &&
    (childrenOf === "" || client.parent === childrenOf) &&
    (owner === "" || holds(client, "owner", owner)) &&
    (region === "" || holds(client, "region", region))
  );
}

function holds(client: Client, field: KnownField, wanted: string): boolean {
  return fieldValues(client, field).some((value) => String(value).trim() === wanted);
}

function isShown(client: Client, show: ClientShow): boolean {
  switch (show) {
    case "all":
      return true;
    case "current":
      return client.archived !== true;
    case "archived":
      return client.archived === true;
    case "unfindable":
      return [client.addresses, client.domains, client.exactDomains ?? []].every((list) => list.length === 0);
    case "children":
      return client.parent !== undefined;
  }
}

function inOrder(
  found: readonly Client[],
  { column, descending }: ClientOrder,
  collator: Intl.Collator,
): readonly Client[] {
  if (column === "set") return descending ? found.toReversed() : found;
  const direction = descending ? -1 : 1;
  if (column === "tier") {
    return found.toSorted((a, b) => direction * (tiers.indexOf(a.tier) - tiers.indexOf(b.tier)));
  }
  // Their texts are looked up once a client and not once a comparison; those without one come last.
  const keyed = found.map((client) => ({ client, text: textOf(client, column) }));
  const compare = column === "lastOrder" ? byDay : collator.compare;
  keyed.sort((a, b) => {
    if (a.text === "" || b.text === "") return Number(a.text === "") - Number(b.text === "");
    return direction * compare(a.text, b.text);
  });
  return keyed.map(({ client }) => client);
}

function byDay(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function textOf(client: Client, column: "name" | "owner" | "region" | "lastOrder"): string {
  if (column === "name") return client.name;
  return column === "lastOrder" ? lastOrderDay(client) : fieldText(client, column);
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Built once a client: a search runs at every keystroke over thousands of them. */
const searchTexts = new WeakMap<Client, string>();

function searchTextOf(client: Client): string {
  const known = searchTexts.get(client);
  if (known !== undefined) return known;
  const { name, aliases = [], addresses, domains, exactDomains = [] } = client;
  const fields = Object.entries(client.fields ?? {}).flatMap(([key, value]) => [key, String(value)]);
  const text = searchText(
    [name, ...aliases, ...addresses, ...domains, ...exactDomains, ...fields].join("\n"),
  );
  searchTexts.set(client, text);
  return text;
}
