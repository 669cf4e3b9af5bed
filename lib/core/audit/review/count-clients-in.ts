/** Seen mail of clients that lies in one place of Gmail, such as spam. */
import { type ClientIndex, findClient } from "../../clients/client-index.ts";
import type { MessageFacts } from "../../message/facts.ts";

export interface ClientsInPlace {
  readonly mails: number;
  /** Names of the clients, those with the most mail first. */
  readonly clients: readonly string[];
}

/** Own people are asked for with each message: an account is not another's client. */
export function countClientsIn(
  place: "spam" | "trash",
  index: ClientIndex,
  seen: Iterable<{ readonly facts: MessageFacts; readonly own: Parameters<typeof findClient>[2] }>,
): ClientsInPlace {
  const counts = new Map<string, number>();
  for (const { facts, own } of seen) {
    if (facts.in?.includes(place) !== true) continue;
    const name = findClient(index, facts, own)?.client.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const clients = [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
  return { mails: [...counts.values()].reduce((sum, count) => sum + count, 0), clients };
}
