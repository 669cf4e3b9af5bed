/**
 * When each client was last written with, and since when it waits: from the facts of
 * seen mail of one account, and so only as far as those go (`mail-lately.ts`).
 */
import type { MessageFacts } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";
import { peopleBeside } from "../threads/conversation-people.ts";
import { type ClientIndex, findByAddress, isColleague, isOwnSender } from "./client-index.ts";
import { type LatelyMail, mailsBetween, summariseMails } from "./mail-lately.ts";

export interface Contact {
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
  /** Of the oldest mail of theirs after our last one; `null`: nobody is known to wait. */
  readonly waitingSince: number | null;
}

/** By the client's id; clients without a seen mail are absent. */
export type ContactBook = ReadonlyMap<string, Contact>;

export interface ContactCollector {
  readonly add: (facts: MessageFacts) => void;
  readonly book: () => ContactBook;
}

/** O(messages). @param messages of one account, in any order */
export function buildContactBook(
  messages: readonly MessageFacts[],
  clients: ClientIndex,
  own: OwnPeople,
): ContactBook {
  const { add, book } = collectContacts(clients, own);
  for (const facts of messages) add(facts);
  return book();
}

/** The same, message by message: for whoever may not take all of them at once. */
export function collectContacts(clients: ClientIndex, own: OwnPeople): ContactCollector {
  const between = new Map<string, LatelyMail[]>();
  const clientOf = (address: string): string | null =>
    isColleague(address, own.domains) ? null : (findByAddress(clients, address)?.client.id ?? null);
  const add = (facts: MessageFacts) => {
    for (const id of clientsIn(facts, own, clientOf)) {
      const isTheirs = (address: string) => clientOf(address) === id;
      const mails = mailsBetween([facts], { isTheirs, own });
      const known = between.get(id);
      if (known !== undefined) known.push(...mails);
      else if (mails.length > 0) between.set(id, mails);
    }
  };
  return { add, book: () => new Map([...between].map(([id, mails]) => [id, contactOf(mails)])) };
}

function clientsIn(
  facts: MessageFacts,
  { addresses, domains }: OwnPeople,
  clientOf: (address: string) => string | null,
): ReadonlySet<string> {
  const { from } = facts;
  if (from == null) return new Set();
  const isOfOurs = isOwnSender(from, addresses) || isColleague(from.address, domains);
  const people = isOfOurs ? peopleBeside(facts) : [from];
  return new Set(people.flatMap(({ address }) => clientOf(address) ?? []));
}

function contactOf(mails: readonly LatelyMail[]): Contact {
  const { waitingSince, mails: newest } = summariseMails(mails, 1);
  return { lastAt: newest[0]?.date ?? 0, waitingSince };
}
