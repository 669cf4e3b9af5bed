/** Who wrote a message, as the account sees it: the one way to tell the sides of a conversation apart. */
import { isColleague, isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { isSenderSeen } from "../message/sender-seen.ts";
import { bulkKind } from "../priority/bulk-kind.ts";
import { type ConversationPeople, peopleBeside } from "./conversation-people.ts";

/**
 * `ours`: we wrote, or a colleague wrote to a client: the house has answered.
 * `neither`: colleagues among themselves, a stranger, a list or a program, who wait for nobody.
 * `unclear`: one of them all; who wrote this very message was not seen, or to whom a colleague did.
 */
export type SenderSide = "theirs" | "ours" | "neither" | "unclear";

export interface Sides extends Pick<ConversationPeople, "own"> {
  /** `null`: nobody in the conversation is a client, so whoever writes to us is the other side. */
  readonly isClient: ConversationPeople["isClient"] | null;
}

/** `null`: it is no part of a conversation. Drafts are no mail yet, spam and trash nothing that waits. */
export function senderSide(facts: MessageFacts, { own, isClient }: Sides): SenderSide | null {
  const { from, in: places = [] } = facts;
  if (from == null || places.some((place) => outside.has(place))) return null;
  if (!isSenderSeen(facts)) return "unclear";
  if (isOwnSender(from, own.addresses)) return "ours";
  if (isClient === null) return isColleague(from.address, own.domains) ? "neither" : "theirs";
  if (isClient(from.address)) return bulkKind(facts) === null ? "theirs" : "neither";
  return isColleague(from.address, own.domains) ? sideOfColleague(facts, isClient) : "neither";
}

function sideOfColleague(facts: MessageFacts, isClient: ConversationPeople["isClient"]): SenderSide {
  if (peopleBeside(facts).some(({ address }) => isClient(address))) return "ours";
  return facts.to === undefined ? "unclear" : "neither";
}

const outside: ReadonlySet<string> = new Set(["drafts", "scheduled", "spam", "trash"]);
