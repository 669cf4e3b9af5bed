/** Who wrote a message, as the account sees it: the one way to tell the sides of a conversation apart. */
import { isColleague, isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import { isSenderSeen } from "../message/sender-seen.ts";
import type { OwnPeople } from "../settings/own-people.ts";

/** `unclear`: one of them all; who wrote this very message was not seen. */
export type SenderSide = "theirs" | "ours" | "colleague" | "unclear";

/** `null`: it is no part of a conversation. Drafts are no mail yet, spam and trash nothing that waits. */
export function senderSide(facts: MessageFacts, own: OwnPeople): SenderSide | null {
  const { from, in: places = [] } = facts;
  if (from == null || places.some((place) => outside.has(place))) return null;
  if (!isSenderSeen(facts)) return "unclear";
  if (isOwnSender(from, own.addresses)) return "ours";
  return isColleague(from.address, own.domains) ? "colleague" : "theirs";
}

const outside: ReadonlySet<string> = new Set(["drafts", "scheduled", "spam", "trash"]);
