/**
 * Whether a client waits for an answer, and since when.
 *
 * Where the conversation was looked at, it says so. Otherwise the message itself waits, if a
 * client is certain to have written it. What is not known is never waiting.
 */
import type { ClientMatch } from "../clients/client-index.ts";
import type { Situation } from "../decision/situation.ts";
import type { MessageFacts, Place } from "../message/facts.ts";
import { isSenderSeen } from "../message/sender-seen.ts";
import type { Client } from "../rules/rule-set.ts";
import { givenUpMs } from "../shared/given-up.ts";
import { heldUntil } from "../threads/held-until.ts";
import { isDone } from "../threads/is-done.ts";
import type { ThreadState } from "../threads/thread-state.ts";

export interface WaitingFor {
  readonly client: Client;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** No answer of ours was seen before. */
  readonly isFirst: boolean;
}

export interface WhoWaits {
  /** `null`: nobody is known to wait. */
  readonly waiting: WaitingFor | null;
  /** The instants at which that changes by itself, ms since the epoch. */
  readonly changes: readonly number[];
}

const nobody: WhoWaits = { waiting: null, changes: [] };

/** @param facts of a message that is not ours, nor, where the conversation was not looked at, sent to many @param match its client */
export function whoWaits(
  facts: MessageFacts,
  match: ClientMatch | null,
  { thread, mark }: Situation,
  now: number,
): WhoWaits {
  if (match === null || isPutAway(facts)) return nobody;
  const told: Told | null =
    thread === null ? fromMessage(facts, match) : thread.status === "theirs" ? thread : null;
  if (told === null || isDone(mark, { id: told.messageId, date: told.since })) return nobody;
  const { since, isFirst } = told;
  const givenUp = since + givenUpMs;
  const later = heldUntil(mark, { status: "theirs", last: told.last });
  const isWaiting = now < givenUp && (later === null || later <= now);
  return {
    waiting: isWaiting ? { client: match.client, since, isFirst } : null,
    changes: later === null ? [givenUp] : [givenUp, later],
  };
}

const putAway: ReadonlySet<Place> = new Set(["sent", "drafts", "scheduled", "spam", "trash", "archive"]);

function isPutAway({ in: places = [] }: MessageFacts): boolean {
  return places.some((place) => putAway.has(place)) && !places.includes("inbox");
}

/** The oldest mail that waits. */
type Told = Pick<ThreadState, "messageId" | "since" | "isFirst" | "last">;

function fromMessage(facts: MessageFacts, { field }: ClientMatch): Told | null {
  const { id, date } = facts;
  if (field !== "from" || typeof date !== "number" || !isSenderSeen(facts)) return null;
  return { messageId: id, since: date, isFirst: true, last: { id, date } };
}
