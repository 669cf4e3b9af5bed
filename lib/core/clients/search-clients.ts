/** Clients by a few letters: those whose name begins with them before those that only hold them. */
import { nameKey } from "../condition/known-names.ts";
import type { Client } from "../rules/rule-set.ts";

/** At most `most`, archived ones never; none for a blank text. One pass over all clients. */
export function searchClients(clients: readonly Client[], text: string, most: number): Client[] {
  const wanted = nameKey(text);
  if (wanted === "") return [];
  const ranks: Client[][] = [[], [], [], []];
  for (const client of clients) {
    if (client.archived === true) continue;
    const rank = rankOf(client, wanted);
    if (rank !== null && (ranks[rank]?.length ?? most) < most) ranks[rank]?.push(client);
    if (ranks[0]?.length === most) break;
  }
  return ranks.flat().slice(0, most);
}

/** 0: the name begins so; 1: a word of it; 2: it stands in the name; 3: in an address or a domain; `null`: nowhere. */
function rankOf({ name, addresses, domains }: Client, wanted: string): number | null {
  const key = nameKey(name);
  const at = key.indexOf(wanted);
  if (at === 0) return 0;
  if (at > 0) return /[\p{L}\p{N}]/u.test(key[at - 1] ?? "") ? 2 : 1;
  return [...addresses, ...domains].some((entry) => nameKey(entry).includes(wanted)) ? 3 : null;
}
