/** Says which clients, segments and groups no mail can belong to as the set stands. */
import { buildClientIndex } from "../clients/client-index.ts";
import { nameKey } from "../condition/known-names.ts";
import type { Term } from "../condition/tree.ts";
import type { AuditContext } from "./audit-context.ts";
import { whenItSays } from "./logic/formula.ts";
import { isNever } from "./logic/prove.ts";

/** Only a client that is the first to claim an address or domain is ever found. */
export function emptyReferences({
  sources,
  segments,
  groups,
  lore,
  today,
}: AuditContext): (term: Term) => boolean {
  const { byAddress, byDomain, byExactDomain } = buildClientIndex(sources.set.clients);
  const found = new Set<string>();
  for (const claims of [byAddress, byDomain, byExactDomain]) {
    for (const [client] of claims.values()) found.add(nameKey(client.name));
  }
  const isSegmentEmpty = (key: string): boolean => {
    const tree = segments.get(key) ?? null;
    return tree !== null && isNever(whenItSays(tree, "yes"), lore);
  };
  return (term) => {
    if (term.kind !== "lookup") return false;
    const key = nameKey(term.value);
    switch (term.operator) {
      case "client":
        return !found.has(key);
      case "segment":
        return isSegmentEmpty(key);
      case "group": {
        const days = [...(groups.get(key)?.members.values() ?? [])];
        return groups.has(key) && days.every((day) => day < today);
      }
      default:
        return false;
    }
  };
}
