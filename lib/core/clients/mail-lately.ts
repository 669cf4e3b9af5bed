/**
 * What was said lately between the account and a client, and since when the client
 * waits for an answer: from the facts of seen mail, and so only as far as those go.
 *
 * Who wrote a message that was only seen as a row is often not known (`sender-side.ts`).
 * It is told without a side and ends no waiting and begins none; where it may be the
 * answer, nothing older counts as waiting.
 */
import type { MessageFacts, Person } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { peopleBeside } from "../threads/conversation-people.ts";
import { senderSide } from "../threads/sender-side.ts";
import { isColleague, isOwnSender } from "./client-index.ts";

/** `theirs` and `ours`: who wrote; `conversation`: one of both. */
export type Side = "theirs" | "ours" | "conversation";

export interface LatelyMail {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly date: number;
  readonly side: Side;
  /** `null`: not known, or not kept. */
  readonly subject: string | null;
  /** From them, but written to many or by a program: it waits for nobody. */
  readonly isBulk?: true;
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
  readonly own: OwnPeople;
}

/** The mail between both among these messages. Drafts are no mail yet, spam and trash no conversation. */
export function mailsBetween(messages: readonly MessageFacts[], question: LatelyQuestion): LatelyMail[] {
  return messages.flatMap((facts) => latelyMail(facts, question) ?? []);
}

/** In any order. `most`: mails that are told. */
export function summariseMails(between: readonly LatelyMail[], most: number): MailLately {
  const mails = between.toSorted(newestFirst);
  const lastAnswer = mails.findIndex(({ side }) => side !== "theirs");
  const open = lastAnswer === -1 ? mails : mails.slice(0, lastAnswer);
  const waiting = open.filter(({ isBulk }) => isBulk !== true);
  return { mails: mails.slice(0, most), waitingSince: waiting.at(-1)?.date ?? null };
}

/** Whether older messages can change nothing any more. */
export function isSettled(mails: readonly LatelyMail[], most: number): boolean {
  return mails.length >= most && mails.some(({ side }) => side !== "theirs");
}

function latelyMail(facts: MessageFacts, question: LatelyQuestion): LatelyMail | null {
  const { id, date, from, subject } = facts;
  if (typeof date !== "number" || from == null || !isBetween(facts, from, question)) return null;
  const side = senderSide(facts, { own: question.own, isClient: question.isTheirs });
  if (side === null) return null;
  const mail = { id, date, subject: subject ?? null };
  if (side === "neither") return { ...mail, side: "theirs", isBulk: true };
  return { ...mail, side: side === "unclear" ? "conversation" : side };
}

/** From them to us, or from us or a colleague to them. */
function isBetween(facts: MessageFacts, from: Person, { isTheirs, own }: LatelyQuestion): boolean {
  const isOwn = isOwnSender(from, own.addresses);
  if (!isOwn && isTheirs(from.address)) return true;
  const isOfOurs = isOwn || isColleague(from.address, own.domains);
  return isOfOurs && peopleBeside(facts).some(({ address }) => isTheirs(address));
}

function newestFirst(one: LatelyMail, other: LatelyMail): number {
  return other.date - one.date || (one.id < other.id ? 1 : -1);
}
