/** Who is who in the conversations of an account. */
import { type ClientIndex, findByAddress, isColleague, isOwnSender } from "../clients/client-index.ts";
import type { MessageFacts, Person } from "../message/facts.ts";
import type { OwnPeople } from "../settings/own-people.ts";

export interface ConversationPeople {
  readonly own: OwnPeople;
  /** Whether an address is that of a client's person; neither one's own nor a colleague's is. */
  readonly isClient: (address: string) => boolean;
}

/** Remembers whom it was asked about: make it anew for each look at many conversations. */
export function conversationPeople(clients: ClientIndex, own: OwnPeople): ConversationPeople {
  const known = new Map<string, boolean>();
  const isClient = (address: string): boolean => {
    let is = known.get(address);
    if (is === undefined) {
      const isOurs = isOwnSender({ address }, own.addresses) || isColleague(address, own.domains);
      is = !isOurs && findByAddress(clients, address) !== null;
      known.set(address, is);
    }
    return is;
  };
  return { own, isClient };
}

/** Whether a client has to do with these messages of one conversation. */
export function hasClient(messages: readonly MessageFacts[], { isClient }: ConversationPeople): boolean {
  return messages.some(
    ({ from, participants, to, cc, bcc }) =>
      (from != null && isClient(from.address)) ||
      isOneOf(participants, isClient) ||
      isOneOf(to, isClient) ||
      isOneOf(cc, isClient) ||
      isOneOf(bcc, isClient),
  );
}

function isOneOf(people: readonly Person[] | undefined, isClient: (address: string) => boolean): boolean {
  return people?.some(({ address }) => isClient(address)) ?? false;
}

/** Who is known to have to do with a message besides its sender. */
export function peopleBeside({ participants, to, cc, bcc }: MessageFacts): readonly Person[] {
  return [participants, to, cc, bcc].flatMap((people) => people ?? []);
}
