/** The segments and groups that a message belongs to: for people to read. */

import { nameKey } from "../condition/known-names.ts";
import type { LookupTerm } from "../condition/tree.ts";
import { type Group, groupsOf } from "../groups/group.ts";
import { type GroupIndex, isMember } from "../groups/group-index.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { segmentsOf } from "../segments/segment.ts";
import { dayOf } from "../shared/calendar-day.ts";
import type { ExaminedMessage } from "./examine-message.ts";

export interface Memberships {
  /** Names, in the order of the set. */
  readonly segments: readonly string[];
  readonly groups: readonly string[];
}

/** A set may hold any number of them; a person reads few. */
const mostLooked = 500;

/** What is not known yet is no membership. @param address of the person that the message is about; `null`: nobody */
export function membershipsOf(
  set: RuleSet,
  index: GroupIndex,
  { message, evaluation }: ExaminedMessage,
  address: string | null,
): Memberships {
  const belongs = (value: string): boolean => {
    const term: LookupTerm = { kind: "lookup", operator: "segment", value };
    return evaluation.lookups?.verdictOf(term, message) === "yes";
  };
  const today = dayOf(evaluation.now, evaluation.zone);
  const holds = ({ name }: Group): boolean => {
    const group = index.get(nameKey(name));
    return address !== null && group !== undefined && isMember(group, address, today);
  };
  const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);
  return {
    segments: names(segmentsOf(set).slice(0, mostLooked)).filter(belongs),
    groups: names(groupsOf(set).slice(0, mostLooked).filter(holds)),
  };
}
