/** Where a message stands in the mailbox: its state, place, labels, tab, list and size. */
import { isWithinDomain } from "../message/address.ts";
import { foldText } from "../message/fold-text.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";
import { verdictOfFact } from "./three-values.ts";
import type { CategoryTerm, LabelTerm, ListTerm, PlaceTerm, SizeTerm, StateTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { FactName, Witness } from "./witness.ts";

/** Tells the witness which fact decided, or lacked. */
function witnessed(verdict: Verdict, field: FactName, witness: Witness | null): Verdict {
  if (verdict === "unknown") witness?.missing.add(field);
  if (verdict === "yes") witness?.wholeHit({ field, part: "whole", index: 0 }, null);
  return verdict;
}

function not(fact: boolean | undefined): boolean | undefined {
  return fact === undefined ? undefined : !fact;
}

export function evaluateState(
  { state }: StateTerm,
  { facts }: PreparedMessage,
  witness: Witness | null,
): Verdict {
  switch (state) {
    case "unread":
      return witnessed(verdictOfFact(facts.unread), "unread", witness);
    case "read":
      return witnessed(verdictOfFact(not(facts.unread)), "unread", witness);
    case "starred":
      return witnessed(verdictOfFact(facts.starred), "starred", witness);
    case "unstarred":
      return witnessed(verdictOfFact(not(facts.starred)), "starred", witness);
    case "important":
      return witnessed(verdictOfFact(facts.important), "important", witness);
    case "muted":
      // Nothing that we can read says whether a thread is muted.
      return witnessed("unknown", "gmail", witness);
  }
}

export function evaluatePlace(
  { place }: PlaceTerm,
  { facts }: PreparedMessage,
  witness: Witness | null,
): Verdict {
  if (place === "anywhere") return "yes";
  const places = facts.in;
  if (places === undefined) return witnessed("unknown", "in", witness);
  if (places.includes(place)) return witnessed("yes", "in", witness);
  // Elsewhere is a view that shows neither spam nor trash, and says no more than that.
  const isTold = !places.includes("elsewhere") || place === "spam" || place === "trash";
  return witnessed(isTold ? "no" : "unknown", "in", witness);
}

/** Gmail writes `Foo & Bar/Baz` as `foo---bar-baz`. */
function labelKey(label: string): string {
  return foldText(label)
    .trim()
    .replace(/[\s/&]/g, "-");
}

export function evaluateLabel(
  { label }: LabelTerm,
  { facts }: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const { labels, labelsPartial } = facts;
  const key = labelKey(label);
  const index = labels?.findIndex((each) => labelKey(each) === key) ?? -1;
  if (index >= 0) {
    witness?.hits.push({ field: "labels", part: "text", index, start: 0, end: labels?.[index]?.length ?? 0 });
    return "yes";
  }
  return witnessed(labels === undefined || labelsPartial === true ? "unknown" : "no", "labels", witness);
}

export function evaluateCategory(
  { category }: CategoryTerm,
  { facts }: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const isIt = facts.category === undefined ? undefined : facts.category === category;
  return witnessed(verdictOfFact(isIt), "category", witness);
}

export function evaluateList(
  { listId }: ListTerm,
  message: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const isIt = message.listId === null ? undefined : isWithinDomain(message.canonicalListId, listId);
  return witnessed(verdictOfFact(isIt), "listId", witness);
}

export function evaluateSize(
  { side, bytes }: SizeTerm,
  { facts }: PreparedMessage,
  witness: Witness | null,
): Verdict {
  const size = facts.sizeBytes;
  if (size === undefined) return witnessed("unknown", "sizeBytes", witness);
  // Known to have no size.
  if (size === null) return "no";
  return witnessed(verdictOfFact(side === "larger" ? size > bytes : size < bytes), "sizeBytes", witness);
}
