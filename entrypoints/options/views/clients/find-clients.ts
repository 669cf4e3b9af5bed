/** The clients that a search finds, in the order that was asked for. */
import { type Client, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { searchText, searchWords } from "../search-text.ts";

export type ClientColumn = "set" | "name" | "tier";

export interface ClientOrder {
  /** `set`: the order of the rule set, in which a tie is decided. */
  readonly column: ClientColumn;
  readonly descending: boolean;
}

/** Every word of `text` must stand somewhere in the client: name, addresses, domains, fields. */
export function findClients(
  clients: readonly Client[],
  text: string,
  order: ClientOrder,
  collator: Intl.Collator,
): readonly Client[] {
  const words = searchWords(text);
  const found =
    words.length === 0 ? clients : clients.filter((client) => hasAll(searchTextOf(client), words));
  if (order.column === "set") return order.descending ? found.toReversed() : found;
  const direction = order.descending ? -1 : 1;
  const compare = order.column === "name" ? byName(collator) : byTier;
  return found.toSorted((a, b) => direction * compare(a, b));
}

function byName(collator: Intl.Collator) {
  return (a: Client, b: Client) => collator.compare(a.name, b.name);
}

function byTier(a: Client, b: Client): number {
  return tiers.indexOf(a.tier) - tiers.indexOf(b.tier);
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Built once a client: a search runs at every keystroke over thousands of them. */
const searchTexts = new WeakMap<Client, string>();

function searchTextOf(client: Client): string {
  const known = searchTexts.get(client);
  if (known !== undefined) return known;
  const fields = Object.entries(client.fields ?? {}).flatMap(([name, value]) => [name, String(value)]);
  const text = searchText([client.name, ...client.addresses, ...client.domains, ...fields].join("\n"));
  searchTexts.set(client, text);
  return text;
}
