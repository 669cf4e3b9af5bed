/** Tells whether conditions may ask what seen mail says of clients, drafts that cannot be read among them. */
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { segmentsOf } from "../../../../lib/core/segments/segment.ts";

const asking = /waiting|last-contact/i;
/** A segment that is named may ask, too. */
const askingOrNaming = /waiting|last-contact|segment/i;

export function draftMayAskContacts(texts: readonly string[]): boolean {
  return texts.some((text) => askingOrNaming.test(text));
}

export function setMayAskContacts(set: RuleSet): boolean {
  const rules = set.rules.some(({ condition, exceptions = [] }) =>
    [condition, ...exceptions].some((text) => asking.test(text)),
  );
  return rules || segmentsOf(set).some(({ condition }) => asking.test(condition));
}
