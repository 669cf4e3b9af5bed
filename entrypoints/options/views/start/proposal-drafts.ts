/** The list of proposed clients while somebody chooses from it: what was chosen and changed, by sender, and the edit that it makes. */
import { clientOfProposal } from "../../../../lib/core/clients/proposals/client-of-proposal.ts";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { Client, Tier } from "../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../../lib/core/rules/rule-set-edit.ts";

/** What the user said about one proposal; absent: as proposed. */
export interface Choice {
  readonly chosen?: boolean;
  readonly name?: string;
  readonly tier?: Tier;
}

/** By the entry of the proposal. More mail may bring others in between; what was said of one stays. */
export type Choices = ReadonlyMap<string, Choice>;

export interface ProposalDraft {
  readonly proposal: ClientProposal;
  readonly chosen: boolean;
  readonly name: string;
  readonly tier: Tier;
  /** What keeps a chosen one from being made. */
  readonly fault: "nameless" | "nameTaken" | null;
}

/** Chosen beforehand is with whom mail went both ways. */
export function draftsOf(
  proposals: readonly ClientProposal[],
  choices: Choices,
  clients: readonly Client[],
): readonly ProposalDraft[] {
  const drafts = proposals.map((proposal) => {
    const {
      chosen = proposal.exchange !== "none",
      name = proposal.name,
      tier = proposal.tier,
    } = choices.get(proposal.entry) ?? {};
    return { proposal, chosen, name, tier };
  });
  const uses = new Map<string, number>();
  const use = (name: string) => uses.set(nameKey(name), (uses.get(nameKey(name)) ?? 0) + 1);
  for (const { name } of clients) use(name);
  for (const { chosen, name } of drafts) if (chosen) use(name);
  return drafts.map((draft) => ({ ...draft, fault: draft.chosen ? faultOf(draft.name, uses) : null }));
}

function faultOf(name: string, uses: ReadonlyMap<string, number>): ProposalDraft["fault"] {
  if (name.trim() === "") return "nameless";
  return (uses.get(nameKey(name)) ?? 0) > 1 ? "nameTaken" : null;
}

/** One step for all that are chosen. */
export function editOfDrafts(drafts: readonly ProposalDraft[], newId: () => string): RuleSetEdit {
  const chosen = drafts.filter((draft) => draft.chosen);
  return {
    kind: "together",
    edits: chosen.map((draft) => ({
      kind: "client.save",
      client: clientOfProposal(draft.proposal, draft, newId()),
    })),
  };
}
