/** What rules are tried with on one message: its texts, its client, and who can answer for that client. */
import { type ClientIndex, type ClientMatch, findClient } from "../clients/client-index.ts";
import type { ContactBook } from "../clients/contact-book.ts";
import type { EvaluationContext } from "../condition/evaluation-context.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { type PreparedMessage, prepareMessage } from "../message/prepare-message.ts";
import type { CompiledSegments } from "../segments/compile-segments.ts";
import { messageLookups } from "./message-lookups.ts";

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
  /** What seen mail says of clients; absent or `null`: it was not looked at, and `waiting:` and `last-contact:` are unknown. */
  readonly contacts?: ContactBook | null;
}

/** Who can be found for a message. */
export interface WhoIsWho {
  readonly clients: ClientIndex;
  readonly segments: CompiledSegments;
  readonly groups: GroupIndex;
}

export interface ExaminedMessage {
  readonly match: ClientMatch | null;
  readonly message: PreparedMessage;
  readonly evaluation: EvaluationContext;
}

export function examineMessage(
  who: WhoIsWho,
  facts: MessageFacts,
  { now, zone, account, ownDomains = [], contacts = null }: DecisionContext,
): ExaminedMessage {
  const addresses = account ?? [];
  const match = findClient(who.clients, facts, { addresses, domains: ownDomains });
  const around = { now, zone, contacts };
  const lookups = messageLookups(match, facts, addresses, { ...who, around }, () => evaluation);
  const evaluation: EvaluationContext = { now, zone, account, lookups };
  return { match, message: prepareMessage(facts), evaluation };
}
