/** What rules are tried with on one message: its texts, its client, and who can answer for that client. */
import { type ClientIndex, type ClientMatch, findClient } from "../clients/client-index.ts";
import { clientLookups } from "../clients/client-lookups.ts";
import type { EvaluationContext } from "../condition/evaluation-context.ts";
import type { MessageFacts } from "../message/facts.ts";
import { type PreparedMessage, prepareMessage } from "../message/prepare-message.ts";

/** For whom and when a message is decided. */
export interface DecisionContext {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** IANA name of the zone in which days begin. */
  readonly zone: string;
  /** The account's own addresses; `null`: not known, so `me` is unknown. */
  readonly account: readonly string[] | null;
  /** Domains of the user's own house, whose people are never a client; absent: none. */
  readonly ownDomains?: readonly string[];
}

export interface ExaminedMessage {
  readonly match: ClientMatch | null;
  readonly message: PreparedMessage;
  readonly evaluation: EvaluationContext;
}

export function examineMessage(
  clients: ClientIndex,
  facts: MessageFacts,
  { now, zone, account, ownDomains = [] }: DecisionContext,
): ExaminedMessage {
  const addresses = account ?? [];
  const match = findClient(clients, facts, { addresses, domains: ownDomains });
  const lookups = clientLookups(match, facts, addresses);
  return { match, message: prepareMessage(facts), evaluation: { now, zone, account, lookups } };
}
