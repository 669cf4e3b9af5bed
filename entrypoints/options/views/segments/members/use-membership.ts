/** All that the members of segments are told with: the clients as they count, and who judges them. */
import { useMemo } from "preact/hooks";
import type { ContactBook } from "../../../../../lib/core/clients/contact-book.ts";
import { withInherited } from "../../../../../lib/core/clients/inherit.ts";
import { namesOfRuleSet } from "../../../../../lib/core/clients/names-of-rule-set.ts";
import { groupsOf } from "../../../../../lib/core/groups/group.ts";
import { buildGroupIndex } from "../../../../../lib/core/groups/group-index.ts";
import type { Client, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import {
  type CompiledSegments,
  compileSegments,
  segmentsAskContacts,
} from "../../../../../lib/core/segments/compile-segments.ts";
import { segmentsOf } from "../../../../../lib/core/segments/segment.ts";
import { type MemberJudge, memberJudge } from "../../../../../lib/core/segments/segment-members.ts";
import { type ContactSources, type SeenContacts, useContactBook } from "./use-contact-book.ts";

export interface Membership {
  /** Without archived ones, which are never members. */
  readonly clients: readonly Client[];
  readonly segments: CompiledSegments;
  readonly judge: MemberJudge;
  readonly contacts: SeenContacts;
  /** Something asks for waiting or last contact. */
  readonly asksContacts: boolean;
}

/** @param draft a condition that is being typed; `""`: none */
export function useMembership(set: RuleSet, from: Omit<ContactSources, "clients">, draft = ""): Membership {
  const { clients, segments, groups } = set;
  const counted = useMemo(
    () => withInherited(clients).filter(({ archived }) => archived !== true),
    [clients],
  );
  const compiled = useMemo(
    () => compileSegments(segmentsOf(set), namesOfRuleSet(set)),
    [clients, segments, groups],
  );
  const index = useMemo(() => buildGroupIndex(groupsOf(set)), [groups]);
  const asksContacts = useMemo(() => segmentsAskContacts(compiled), [compiled]) || contactTerm.test(draft);
  const contacts = useContactBook({ ...from, clients: counted }, asksContacts);
  const judge = useMemo(
    () => memberJudge({ segments: compiled, groups: index, around: aroundNow(contacts.book) }),
    [compiled, index, contacts.book],
  );
  return { clients: counted, segments: compiled, judge, contacts, asksContacts };
}

/** Of a draft, which may not be readable yet. */
const contactTerm = /waiting|last-contact/i;

function aroundNow(contacts: ContactBook | null) {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, contacts };
}
