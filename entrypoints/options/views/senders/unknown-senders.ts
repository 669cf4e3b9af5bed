/** Who is to be asked about: those who could be clients, then those who only look like one. */
import type {
  ClientProposal,
  ProposedClients,
} from "../../../../lib/core/clients/proposals/propose-clients.ts";

export function unknownSenders({ proposals, leftOut }: ProposedClients): readonly ClientProposal[] {
  return [...proposals, ...leftOut.filter((sender) => sender.leftOut === "lookAlike")];
}
