/** What the clients of the set hold in their fields, to be offered where another one is filled in. */
import { fieldValues } from "../../../../lib/core/clients/client-fields.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";

/** More than this is not looked through by anybody. */
const mostOffered = 100;

/** The texts of a field, the most used first, each once. One pass over all clients. */
export function valuesInUse(
  clients: readonly Client[],
  field: string,
  most = mostOffered,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const client of clients) {
    for (const value of fieldValues(client, field)) {
      const text = String(value).trim();
      if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const used = [...counts].sort(([, one], [, other]) => other - one);
  return used.slice(0, most).map(([text]) => text);
}
