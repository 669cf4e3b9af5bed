/** Sieve's `address` test: a text in an address or in one part of it (RFC 5228, section 5.1; RFC 5233). */
import type { PersonOperator } from "../../../condition/tree.ts";
import { foldText } from "../../../message/fold-text.ts";
import { exactly } from "./approximation.ts";
import { addressMeant, addressNamed, domainMeant, domainNamed } from "./mailbox-texts.ts";
import type { Wanted } from "./read-header.ts";
import { alsoChanged, changed, lost, type Reading } from "./sieve-conditions.ts";
import { regexTerm, type WantedText, type Wildcards } from "./wanted-text.ts";

export type AddressPart = "all" | "localpart" | "domain" | "user" | "detail";

export function readAddressText(wanted: Wanted, operator: PersonOperator, part: AddressPart): Reading {
  switch (part) {
    case "all":
      return inWholeAddress(wanted, operator);
    case "localpart":
      return inLocalPart(wanted, operator);
    case "domain":
      return inDomain(wanted, operator);
    case "user":
    case "detail":
      return inSubaddress(wanted, operator, part);
  }
}

/** A list that has a domain and everything below it is that domain as we mean it; `null`: it is not such a list. */
export function wholeDomain(texts: readonly string[], operator: PersonOperator): Reading | null {
  const [one = "", other = ""] = [...texts].sort((left, right) => left.length - right.length);
  const domain = domainMeant(one);
  if (texts.length !== 2 || domain === null || foldText(other) !== `*.${foldText(one)}`) return null;
  return exactly({ kind: "person", operator, test: domain });
}

const inWhole: Wildcards = { any: "\\S*", one: "\\S" };
const inPart: Wildcards = { any: "[^@\\s]*", one: "[^@\\s]" };
const inUser: Wildcards = { any: "[^@+\\s]*", one: "[^@+\\s]" };

function inWholeAddress(wanted: Wanted, operator: PersonOperator): Reading {
  const { text, place, written } = wanted;
  const address = text.begins === text.ends ? mailboxOf(text) : null;
  if (address !== null) {
    const term = { kind: "person", operator, test: address } as const;
    return text.begins ? exactly(term) : changed(term, "condition.wholeAddress", place, { value: written });
  }
  const domain = text.begins ? null : domainNamed(text.literal ?? "");
  if (domain !== null) {
    return changed({ kind: "person", operator, test: domain }, "condition.domain", place, { value: written });
  }
  const { pattern, isSure } = patternInAddress(wanted);
  const reading = expression(wanted, operator, pattern);
  return isSure ? reading : alsoChanged(reading, "condition.nameToo", place, { value: written });
}

function mailboxOf({ literal, begins }: WantedText) {
  return begins ? addressNamed(literal ?? "") : addressMeant(literal ?? "");
}

/**
 * Our expressions see names, too: what must have an `@` and no space is in no name but one that is an address.
 * Where a wildcard may stand for the `@`, that cannot be asked (`isSure`).
 */
function patternInAddress({ text }: Wanted): { readonly pattern: string; readonly isSure: boolean } {
  const { begins, ends, literal } = text;
  const body = text.body(inWhole);
  if (body.includes("@") || literal === null || (begins && ends)) {
    const pattern = `${begins ? "^" : "^\\S*"}${body}${ends ? "$" : "\\S*$"}`;
    return { pattern, isSure: body.includes("@") };
  }
  const before = `^${begins ? "" : "\\S*"}${body}\\S*@\\S*$`;
  const behind = `^\\S*@\\S*${body}${ends ? "$" : "\\S*$"}`;
  if (begins) return { pattern: before, isSure: true };
  return { pattern: ends ? behind : `${before}|${behind}`, isSure: true };
}

function inLocalPart(wanted: Wanted, operator: PersonOperator): Reading {
  const { text } = wanted;
  const isPlain = /^[\p{L}\p{Nd}_.+-]+$/u.test(text.literal ?? "");
  if (text.begins && text.ends && isPlain) {
    const test = { kind: "local", local: foldText(text.literal ?? "") } as const;
    return exactly({ kind: "person", operator, test });
  }
  return expression(wanted, operator, `^${filled(wanted, inPart)}@\\S*$`);
}

function inDomain(wanted: Wanted, operator: PersonOperator): Reading {
  const { text, place, written } = wanted;
  const isWhole = text.begins && text.ends;
  const literal = text.literal ?? "";
  const domain = isWhole ? domainMeant(literal) : text.begins || text.ends ? null : domainNamed(literal);
  if (domain !== null) {
    return changed({ kind: "person", operator, test: domain }, "condition.domain", place, { value: written });
  }
  return expression(wanted, operator, `^\\S*@${filled(wanted, inPart)}$`);
}

/** What stands before and after the first plus sign of the local part. */
function inSubaddress(wanted: Wanted, operator: PersonOperator, part: "user" | "detail"): Reading {
  if (part === "detail") {
    return expression(wanted, operator, `^[^@+\\s]*\\+${filled(wanted, inPart)}@\\S*$`);
  }
  const user = filled(wanted, inUser);
  return expression(wanted, operator, `^${user}@\\S*$|^${user}\\+\\S*@\\S*$`);
}

/** The text with what may stand around it in its part. */
function filled({ text }: Wanted, wildcards: Wildcards): string {
  return `${text.begins ? "" : wildcards.any}${text.body(wildcards)}${text.ends ? "" : wildcards.any}`;
}

function expression(wanted: Wanted, operator: PersonOperator, pattern: string): Reading {
  const term = regexTerm(operator, pattern, wanted.ignoresCase);
  if (term !== null) return exactly(term);
  return lost("condition.tooLong", wanted.place, { value: wanted.written });
}
