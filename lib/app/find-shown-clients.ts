/** Finds clients by a few letters for a Gmail page, which learns of no others. */
import { searchClients } from "../core/clients/search-clients.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type NamedClient, namedClient } from "./named-client.ts";
import type { PresentState } from "./present-state.ts";

/** As many as stand below a field. */
const mostFound = 8;

export async function findShownClients(
  state: PresentState,
  text: string,
): Promise<Outcome<{ clients: NamedClient[] }>> {
  const present = await state.settings();
  if (!present.ok) return present;
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const found = searchClients(rules.value.set.clients, text, mostFound);
  return { ok: true, value: { clients: found.map(namedClient) } };
}
