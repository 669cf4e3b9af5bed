/** The lists of the view of unknown senders, and who stands in each. */
import type {
  ClientProposal,
  ProposedClients,
} from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { unknownSenders } from "../senders/unknown-senders.ts";

export const triageKinds = ["unknown", "automatic", "ignored"] as const;
export type TriageKind = (typeof triageKinds)[number];

export function sendersOfKind(found: ProposedClients, kind: TriageKind): readonly ClientProposal[] {
  if (kind === "unknown") return unknownSenders(found);
  return found.leftOut.filter(({ leftOut }) =>
    kind === "ignored" ? leftOut === "ignored" : leftOut === "robot" || leftOut === "newsletter",
  );
}
