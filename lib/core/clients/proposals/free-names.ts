/** Gives out names of new clients, each once: two clients of one name cannot be saved. */
import { nameKey } from "../../condition/known-names.ts";
import type { Client } from "../../rules/rule-set.ts";

/** `entry`: told in brackets where the name is taken: `Acme (acme.de)`. It is taken for a name itself where there is none. */
export function createFreeNames(clients: readonly Client[]): (wanted: string, entry: string) => string {
  const taken = new Set(clients.map(({ name }) => nameKey(name)));
  return (wanted, entry) => {
    const name = wanted === "" ? entry : wanted;
    let free = name;
    for (let tries = 1; taken.has(nameKey(free)); tries += 1)
      free = tries === 1 ? `${name} (${entry})` : `${name} (${entry}, ${tries})`;
    taken.add(nameKey(free));
    return free;
  };
}
