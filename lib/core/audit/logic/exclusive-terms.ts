/** Terms that cannot both say yes of one message, and terms that cannot both say no. */
import { nameKey } from "../../condition/known-names.ts";
import type { AgeTerm, DateTerm, RegexTerm, SizeTerm, Term } from "../../condition/tree.ts";
import { isWithinDomain } from "../../message/address.ts";
import { isNotAfter } from "./instants-between.ts";
import { isFoundInAnyText } from "./literal-regex.ts";
import { areRangesApart } from "./lookup-ranges.ts";
import { areOtherMailboxes } from "./mailbox-within.ts";

/** What one says of a message, the other denies. There is one sender, one list, one tab, one client. */
export function areExclusive(one: Term, other: Term): boolean {
  if (one.kind === "person" && other.kind === "person") {
    return one.operator === "from" && other.operator === "from" && areOtherMailboxes(one.test, other.test);
  }
  if (one.kind === "size" && other.kind === "size") return areApart(one, other) || areApart(other, one);
  if (isDated(one) && isDated(other)) return isAfterAll(one, other) || isAfterAll(other, one);
  return haveOtherValues(one, other);
}

function haveOtherValues(one: Term, other: Term): boolean {
  if (one.kind === "state" && other.kind === "state") return opposites.get(one.state) === other.state;
  if (one.kind === "category" && other.kind === "category") return one.category !== other.category;
  if (one.kind === "list" && other.kind === "list") {
    return !isWithinDomain(one.listId, other.listId) && !isWithinDomain(other.listId, one.listId);
  }
  if (one.kind !== "lookup" || other.kind !== "lookup" || one.operator !== other.operator) return false;
  const isSingle = one.operator === "client" || one.operator === "tier";
  return isSingle ? nameKey(one.value) !== nameKey(other.value) : areRangesApart(one, other);
}

const opposites: ReadonlyMap<string, string> = new Map([
  ["unread", "read"],
  ["read", "unread"],
  ["starred", "unstarred"],
  ["unstarred", "starred"],
]);

function areApart(larger: SizeTerm, smaller: SizeTerm): boolean {
  return larger.side === "larger" && smaller.side === "smaller" && smaller.bytes <= larger.bytes + 1;
}

function isDated(term: Term): term is DateTerm | AgeTerm {
  return term.kind === "date" || term.kind === "age";
}

/** The first asks for mail from its border on, the second for mail before one that is no later. */
function isAfterAll(from: DateTerm | AgeTerm, before: DateTerm | AgeTerm): boolean {
  return isYounger(from) && !isYounger(before) && isNotAfter(before, from);
}

function isYounger({ side }: DateTerm | AgeTerm): boolean {
  return side === "after" || side === "newer";
}

/** One of the two is so of every message that has a date and a size, as all mail at Gmail has. */
export function areExhaustive(one: Term, other: Term): boolean {
  if (one.kind === "state" && other.kind === "state") return opposites.get(one.state) === other.state;
  if (one.kind === "size" && other.kind === "size") return meet(one, other) || meet(other, one);
  if (isDated(one) && isDated(other)) return areMeeting(one, other) || areMeeting(other, one);
  return false;
}

/** Whether there can be another term of which `areExhaustive` is true. */
export function mayExhaust({ kind }: Term): boolean {
  return kind === "state" || kind === "size" || kind === "date" || kind === "age";
}

function meet(larger: SizeTerm, smaller: SizeTerm): boolean {
  return larger.side === "larger" && smaller.side === "smaller" && smaller.bytes > larger.bytes;
}

function areMeeting(from: DateTerm | AgeTerm, before: DateTerm | AgeTerm): boolean {
  return isYounger(from) && !isYounger(before) && isNotAfter(from, before);
}

/** 1990-01-01T00:00:00Z: no message that Gmail shows is older. */
const earliestDate = 631_152_000_000;

/** It says no of no message. @param isWhole so is only asked of messages that have a sender, a date and a size: none has 0 bytes */
export function neverSaysNo(term: Term, isWhole: boolean): boolean {
  switch (term.kind) {
    case "place":
      return term.place === "anywhere";
    case "regex":
      return looksInText(term, isWhole) && isFoundInAnyText(term);
    case "size":
      return isWhole && term.side === "larger" && term.bytes === 0;
    case "date":
      return isWhole && term.side === "after" && isNotAfter(term, earliest);
    default:
      return false;
  }
}

const earliest: DateTerm = { kind: "date", side: "after", at: { epochSeconds: earliestDate / 1000 } };

function looksInText({ operator }: RegexTerm, isWhole: boolean): boolean {
  return operator === null || operator === "subject" || (isWhole && operator === "from");
}

/** It says yes of no message. */
export function neverSaysYes(term: Term): boolean {
  return term.kind === "size" && term.side === "smaller" && term.bytes === 0;
}
