/**
 * What was said lately between the account and a client, and since when the client
 * waits for an answer: from the facts of seen mail, and so only as far as those go.
 *
 * A row of Gmail's list shows a thread: its id and date are those of the last
 * message, its sender is the last one who is not the account. Who wrote that last
 * message is therefore not known of a row with several messages. Such a row is
 * told without a side and ends no waiting and begins none; where it may be the
 * answer, nothing older counts as waiting.
 */
import type { MessageFacts, Person } from "../message/facts.ts";
import { isOwnSender } from "./client-index.ts";

/** `theirs` and `ours`: who wrote; `conversation`: one of both. */
export type Side = "theirs" | "ours" | "conversation";

export interface LatelyMail {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly date: number;
  readonly side: Side;
  /** `null`: not known, or not kept. */
  readonly subject: string | null;
}

export interface MailLately {
  /** Newest first. */
  readonly mails: readonly LatelyMail[];
  /** Of the oldest mail of theirs after our last one, ms since the epoch; `null`: nobody is known to wait. */
  readonly waitingSince: number | null;
}

export interface LatelyQuestion {
  /** Whether an address is one of those that are asked about. */
  readonly isTheirs: (address: string) => boolean;
  readonly ownAddresses: readonly string[];
}

/** The mail between both among these messages. Drafts are no mail yet, spam and trash no conversation. */
export function mailsBetween(messages: readonly MessageFacts[], question: LatelyQuestion): LatelyMail[] {
  return messages.flatMap((facts) => latelyMail(facts, question) ?? []);
}

/** In any order. `most`: mails that are told. */
export function summariseMails(between: readonly LatelyMail[], most: number): MailLately {
  const mails = between.toSorted(newestFirst);
  const lastAnswer = mails.findIndex(({ side }) => side !== "theirs");
  const waiting = lastAnswer === -1 ? mails : mails.slice(0, lastAnswer);
  return { mails: mails.slice(0, most), waitingSince: waiting.at(-1)?.date ?? null };
}

/** Whether older messages can change nothing any more. */
export function isSettled(mails: readonly LatelyMail[], most: number): boolean {
  return mails.length >= most && mails.some(({ side }) => side !== "theirs");
}

function latelyMail(facts: MessageFacts, question: LatelyQuestion): LatelyMail | null {
  const { id, date, from, subject } = facts;
  if (typeof date !== "number" || from == null || isOutside(facts)) return null;
  const side = sideOf(facts, from, question);
  return side === null ? null : { id, date, side, subject: subject ?? null };
}

function sideOf(facts: MessageFacts, from: Person, { isTheirs, ownAddresses }: LatelyQuestion): Side | null {
  if (isOwnSender(from, ownAddresses)) {
    const recipients = [facts.to, facts.cc, facts.bcc].flatMap((list) => list ?? []);
    return recipients.some(({ address }) => isTheirs(address)) ? "ours" : null;
  }
  if (!isTheirs(from.address)) return null;
  return isSenderCertain(facts) ? "theirs" : "conversation";
}

/** Nobody's own mail is unread; a thread of one message has one sender; recipients are known of opened messages only. */
function isSenderCertain({ id, threadId, participants, unread, to }: MessageFacts): boolean {
  return participants === undefined || unread === true || threadId === id || to !== undefined;
}

function isOutside({ in: places = [] }: MessageFacts): boolean {
  return places.some(
    (place) => place === "drafts" || place === "spam" || place === "trash" || place === "scheduled",
  );
}

function newestFirst(one: LatelyMail, other: LatelyMail): number {
  return other.date - one.date || (one.id < other.id ? 1 : -1);
}
