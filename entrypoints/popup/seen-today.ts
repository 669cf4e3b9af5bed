/** Which clients' mail was seen, counted from stored facts, without the background's help. */
import { buildClientIndex, findClient } from "../../lib/core/clients/client-index.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Client, RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { OwnPeople } from "../../lib/core/settings/own-people.ts";

export interface SeenClient {
  readonly client: Client;
  readonly messages: number;
}

/** Most mail first. */
export function countSeenClients(
  facts: readonly MessageFacts[],
  set: RuleSet,
  own: OwnPeople,
): readonly SeenClient[] {
  const index = buildClientIndex(set.clients);
  const counts = new Map<Client, number>();
  for (const one of facts) {
    const match = findClient(index, one, own);
    if (match !== null) counts.set(match.client, (counts.get(match.client) ?? 0) + 1);
  }
  return [...counts]
    .map(([client, messages]) => ({ client, messages }))
    .sort((a, b) => b.messages - a.messages);
}
