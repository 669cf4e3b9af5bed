/** Builders of seen mail for tests of proposals. */
import type { SeenMail } from "../../../../lib/core/clients/proposals/gather-senders.ts";
import {
  createProposer,
  type ProposedClients,
  type ProposingFor,
} from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { MessageFacts } from "../../../../lib/core/message/facts.ts";

export const me = "mia@linden.example";
/** Nobody is a client yet. */
export const nobody: ProposingFor = {
  clients: [],
  own: { addresses: [me], domains: ["linden.example"] },
  ignored: [],
};

export function proposeClients(mails: readonly SeenMail[], around: ProposingFor): ProposedClients {
  return createProposer(around)(mails);
}

let id = 0;

/** A mail from this address, later than those before it, the only one of its conversation. */
export function mail(from: string, over: Partial<MessageFacts> = {}, account = me): SeenMail {
  id += 1;
  return { account, facts: { id: `m${id}`, threadId: `m${id}`, from: { address: from }, date: id, ...over } };
}
