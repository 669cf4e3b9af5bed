/** Prints one term: the name of its operator and the value that reads back as the same term. */
import { canonicalDomain, splitAddress, unicodeDomain } from "../message/address.ts";
import { foldText } from "../message/fold-text.ts";
import { publicSuffixOf } from "../message/public-suffix.ts";
import { printText, quoteText } from "./print-text.ts";
import { choiceOf } from "./read-choice.ts";
import type { AroundTerm, DateTerm, LookupTerm, MailboxTest, SizeTerm, Term } from "./tree.ts";

export interface PrintedTerm {
  /** `null`: stands without operator. */
  readonly operator: string | null;
  readonly value: string;
  /** AROUND is the only value that needs brackets after an operator. */
  readonly needsBrackets?: true;
}

/** In the script that people read, where that leads back to the same domain. */
function printDomain(domain: string): string {
  const readable = unicodeDomain(domain);
  return canonicalDomain(readable) === domain ? readable : domain;
}

function printMailbox(test: MailboxTest): string {
  switch (test.kind) {
    case "address": {
      const { local, domain } = splitAddress(test.address);
      return printText(`${local}@${printDomain(domain ?? "")}`);
    }
    case "domain":
      return printMeantDomain(test.domain);
    case "local":
      return quoteUnlessPlain(`${test.local}@`);
    case "me":
      return "me";
    case "words":
      // In quotes it is a word, without it is the user.
      return foldText(test.needle.text) === "me" ? quoteText(test.needle.text) : printText(test.needle.text);
  }
}

/** A domain that the list of suffixes does not know is told from a phrase by its `@`. */
function printMeantDomain(domain: string): string {
  const sign = publicSuffixOf(domain).isListed && domain.includes(".") ? "" : "@";
  return quoteUnlessPlain(`${sign}${printDomain(domain)}`);
}

function quoteUnlessPlain(value: string): string {
  return /^@?[\p{L}\p{M}\p{Nd}_.-]+@?$/u.test(value) ? value : quoteText(value);
}

const units = ["G", "M", "K"] as const;

/** In the largest unit that leaves a whole number. */
function printSize({ bytes }: SizeTerm): string {
  for (const [index, unit] of units.entries()) {
    const size = 1024 ** (units.length - index);
    if (bytes > 0 && bytes % size === 0) return `${bytes / size}${unit}`;
  }
  return String(bytes);
}

function printDate({ at }: DateTerm): string {
  if ("epochSeconds" in at) return String(at.epochSeconds).padStart(10, "0");
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(at.year).padStart(4, "0")}/${two(at.month)}/${two(at.day)}`;
}

const comparisons = new Set(["last-order", "orders", "last-contact", "waiting"]);

function printLookup({ operator, value }: LookupTerm): string {
  return comparisons.has(operator) ? value : printText(value);
}

function printAround({ operator, left, right, within }: AroundTerm): PrintedTerm {
  const value = `${printText(left.text)} AROUND ${within} ${printText(right.text)}`;
  return operator === null ? { operator, value } : { operator, value, needsBrackets: true };
}

export function printTerm(term: Term): PrintedTerm {
  switch (term.kind) {
    case "person":
      return { operator: term.operator, value: printMailbox(term.test) };
    case "subject":
      return { operator: "subject", value: printText(term.needle.text) };
    case "anywhere":
      return { operator: null, value: printText(term.needle.text) };
    case "around":
      return printAround(term);
    case "regex":
      return { operator: term.operator, value: `/${term.pattern}/${term.flags}` };
    case "filename":
      return { operator: "filename", value: printText(term.needle.text) };
    case "size":
      return { operator: term.side, value: printSize(term) };
    case "date":
      return { operator: term.side, value: printDate(term) };
    case "age":
      return { operator: `${term.side}_than`, value: `${term.count}${term.unit}` };
    case "label":
      return { operator: "label", value: printText(term.label) };
    case "list":
      return { operator: "list", value: printText(term.listId) };
    case "lookup":
      return { operator: term.operator, value: printLookup(term) };
    case "opaque":
      return { operator: null, value: term.text };
    case "state":
      return { operator: "is", value: choiceOf(term) ?? "" };
    case "place":
      return { operator: "in", value: choiceOf(term) ?? "" };
    case "category":
      return { operator: "category", value: choiceOf(term) ?? "" };
    case "attachment":
    case "link":
      return { operator: "has", value: choiceOf(term) ?? "" };
  }
}
