/** Who wrote a message, as the account sees it: the one way to tell the sides of a conversation apart. */
import { isColleague, isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { isSenderSeen } from "../message/sender-seen.ts";
import { bulkKind } from "../priority/bulk-kind.ts";
import type { ConversationPeople } from "./conversation-people.ts";

/**
 * `neither`: a colleague, a stranger, a list or a program, for whom nobody waits and who waits for nobody.
 * `unclear`: one of them all; who wrote this very message was not seen.
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
  return isClient(from.address) && bulkKind(facts) === null ? "theirs" : "neither";
}

const outside: ReadonlySet<string> = new Set(["drafts", "scheduled", "spam", "trash"]);
