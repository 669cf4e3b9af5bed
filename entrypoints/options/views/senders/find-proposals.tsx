/** Gives what it shows the senders who are no clients yet. Loaded behind the first screen: it brings the list of public suffixes along. */
import type { ComponentChildren } from "preact";
import type { StoredState } from "../../../../components/use-stored.ts";
import { type FoundSenders, type SendersOf, useProposals } from "./use-proposals.ts";

export interface FindProposalsProps extends SendersOf {
  readonly children: (found: StoredState<FoundSenders>) => ComponentChildren;
}

export function FindProposals({ children, ...of }: FindProposalsProps) {
  return <>{children(useProposals(of))}</>;
}
