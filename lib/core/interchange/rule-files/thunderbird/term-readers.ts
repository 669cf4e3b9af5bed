/** Turns one term of a filter of Thunderbird into a part of ours. */
import { anyOf, negated } from "../../../condition/join-conditions.ts";
import { needleOf } from "../../../condition/terms.ts";
import type { Condition, MessageState } from "../../../condition/tree.ts";
import { bodyTerm } from "../body-term.ts";
import { type Converted, notSaid, said, unsaid } from "../converted.ts";
import { headerValueTerm } from "../header-term.ts";
import { labelTerm } from "../label-term.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { allTogether, before, bytesWithin, hasAttachment, isAnyMail, onOrAfter } from "../standing-terms.ts";
import { type Fit, inHeaders, type SearchedHeader, valueTerm } from "../value-terms.ts";
import type { SearchTerm } from "./search-terms.ts";
import { tagName } from "./tag-name.ts";
import { dayAfter, thunderbirdDay } from "./thunderbird-day.ts";

/** @param bookOf the name by which `books` lists an address book */
export function termCondition(term: SearchTerm, bookOf: (uri: string) => string): Converted {
  const { operator } = term;
  const positive = negations.get(operator);
  if (positive !== undefined) return notSaid(termCondition({ ...term, operator: positive }, bookOf));
  if (term.isHeader) return headerCondition(term) ?? notKnown(term);
  if (operator === "is in ab") return bookCondition(term, bookOf);
  const searched = texts.get(term.attribute);
  const read =
    searched === undefined ? (readers.get(term.attribute)?.(term) ?? null) : textCondition(term, searched);
  return read ?? notKnown(term);
}

const negations: ReadonlyMap<string, string> = new Map([
  ["doesn't contain", "contains"],
  ["isn't", "is"],
  ["isn't empty", "is empty"],
  ["isn't in ab", "is in ab"],
  ["doesn't match", "matches"],
]);

function notKnown({ attribute, operator, value }: SearchTerm): Converted {
  return unsaid(lossInRule("lost", "condition.notKnown", { name: attribute, value: `${operator} ${value}` }));
}

const fits: ReadonlyMap<string, Fit> = new Map([
  ["contains", "anywhere"],
  ["is", "whole"],
  ["begins with", "start"],
  ["ends with", "end"],
]);

const texts: ReadonlyMap<string, readonly SearchedHeader[]> = new Map<string, readonly SearchedHeader[]>([
  ["subject", ["subject"]],
  ["from", ["from"]],
  ["sender", ["from"]],
  ["to", ["to"]],
  ["cc", ["cc"]],
  ["bcc", ["bcc"]],
  ["to or cc", ["to"]],
  ["all addresses", ["from", "to"]],
  ["from, to, cc or bcc", ["from", "to"]],
]);

function textCondition(term: SearchTerm, headers: readonly SearchedHeader[]): Converted | null {
  const { attribute, operator, value } = term;
  if (operator === "is empty") return said(attribute === "subject" ? emptySubject : nobodyIn(headers));
  const fit = fits.get(operator);
  if (fit === undefined || value === "") return null;
  const read = inHeaders(headers, (header) => valueTerm(header, value, fit));
  if (attribute !== "to" || read.tree === null) return read;
  return { ...read, losses: [...read.losses, lossInRule("changed", "condition.recipients", { value })] };
}

const emptySubject: Condition = { kind: "regex", operator: "subject", pattern: "^\\s*$", flags: "i" };

function nobodyIn(headers: readonly SearchedHeader[]): Condition {
  const anybody = headers.map(
    (operator): Condition => ({ kind: "regex", operator, pattern: ".", flags: "s" }),
  );
  return negated(anyOf(anybody) ?? isAnyMail);
}

function headerCondition({ attribute, operator, value }: SearchTerm): Converted | null {
  const fit = fits.get(operator);
  if (fit === undefined) return null;
  return (
    headerValueTerm(attribute, value, fit) ??
    unsaid(lossInRule("lost", "condition.header", { value: `${attribute}: ${value}` }))
  );
}

function bookCondition(term: SearchTerm, bookOf: (uri: string) => string): Converted {
  if (!["from", "sender"].includes(term.attribute)) return notKnown(term);
  const name = bookOf(term.value);
  if (needleOf(name) === null) return notKnown(term);
  const lookup: Condition = { kind: "lookup", operator: "segment", value: name };
  return said(lookup, [lossInRule("changed", "condition.book", { value: name })]);
}

/** `null`: an operator or value that we do not know. */
type TermReader = (term: SearchTerm) => Converted | null;

const readers: ReadonlyMap<string, TermReader> = new Map<string, TermReader>([
  ["body", ({ operator, value }) => (operator === "contains" && value !== "" ? bodyTerm(value) : null)],
  ["date", dateCondition],
  ["age in days", ageCondition],
  ["size", sizeCondition],
  ["status", statusCondition],
  ["tag", tagCondition],
  ["has attachment status", ({ operator, value }) => (operator === "is" ? attachment(value) : null)],
]);

function attachment(value: string): Converted {
  const isAsked = !/^(?:false|0)$/i.test(value.trim());
  return said(isAsked ? hasAttachment : negated(hasAttachment));
}

function dateCondition({ operator, value }: SearchTerm): Converted | null {
  const day = thunderbirdDay(value);
  if (day === null) return null;
  if (operator === "is before") return said(before(day));
  if (operator === "is after") return said(onOrAfter(dayAfter(day)));
  return operator === "is" ? said(allTogether([onOrAfter(day), before(dayAfter(day))])) : null;
}

function ageCondition({ operator, value }: SearchTerm): Converted | null {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) return null;
  const older: Condition = { kind: "age", side: "older", count, unit: "d" };
  if (operator === "is greater than") return said(older);
  return operator === "is less than" ? said({ kind: "age", side: "newer", count, unit: "d" }) : null;
}

const kilobyte = 1024;

/** Thunderbird compares whole kilobytes, rounded down, and never less than one. */
function sizeCondition({ operator, value }: SearchTerm): Converted | null {
  const count = Number(value);
  if (!/^\d{1,9}$/.test(value.trim())) return null;
  const above = bytesWithin((count + 1) * kilobyte, null) ?? isAnyMail;
  const below = bytesWithin(null, count * kilobyte - 1) ?? isAnyMail;
  if (operator === "is greater than") return said(count === 0 ? isAnyMail : above);
  if (operator === "is less than") return said(count < 2 ? negated(isAnyMail) : below);
  if (operator !== "is") return null;
  return said(bytesWithin(count < 2 ? null : count * kilobyte, (count + 1) * kilobyte - 1) ?? isAnyMail);
}

const states: ReadonlyMap<string, MessageState> = new Map([
  ["read", "read"],
  ["new", "unread"],
  ["unread", "unread"],
  ["flagged", "starred"],
]);

function statusCondition({ operator, value }: SearchTerm): Converted | null {
  const state = states.get(value.trim().toLowerCase());
  if (operator !== "is" || state === undefined) return null;
  return said({ kind: "state", state }, [lossInRule("changed", "condition.status", { value })]);
}

function tagCondition({ operator, value }: SearchTerm): Converted | null {
  const isAsked = operator === "contains" || operator === "is";
  return isAsked && value !== "" ? labelTerm(tagName(value)) : null;
}
