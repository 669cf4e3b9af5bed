/** How a conversation stands, from the messages of it that were seen: the newest ones tell. */
import { isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import type { ThreadState, ThreadStatus } from "./thread-state.ts";

interface Turn {
  readonly id: string;
  readonly date: number;
  readonly status: ThreadStatus;
  readonly asks: boolean | undefined;
}

/** @param messages of one conversation, in any order @returns `null`: none of them is mail that came or went */
export function readThreadState(messages: readonly MessageFacts[], own: OwnPeople): ThreadState | null {
  const turns = messages
    .flatMap((facts) => turnOf(facts, own) ?? [])
    .sort((one, other) => one.date - other.date);
  const last = turns.at(-1);
  const threadId = messages[0]?.threadId ?? messages[0]?.id;
  if (last === undefined || threadId === undefined) return null;
  const before = turns.findLastIndex(({ status }) => status !== last.status);
  const oldest = turns[before + 1] ?? last;
  const { id, date } = last.status === "theirs" ? oldest : last;
  return {
    threadId,
    status: last.status,
    since: date,
    messageId: id,
    isFirst: !turns.slice(0, before + 1).some(({ status }) => status === "ours"),
    ...(last.status === "ours" && last.asks !== undefined && { asks: last.asks }),
  };
}

const noMail = new Set(["drafts", "spam", "trash", "scheduled"]);

function turnOf(facts: MessageFacts, { addresses }: OwnPeople): Turn | null {
  const { id, date, from, signs } = facts;
  if (typeof date !== "number" || from == null || facts.in?.some((place) => noMail.has(place))) return null;
  const isOurs = isOwnSender(from, addresses);
  const status = isOurs ? "ours" : isCertain(facts) ? "theirs" : "unclear";
  return { id, date, status, asks: signs?.asks };
}

/** A row shows the last of others who wrote, who need not be the last one. */
function isCertain({ senderSeen, participants, unread }: MessageFacts): boolean {
  return senderSeen === true || participants === undefined || unread === true;
}
