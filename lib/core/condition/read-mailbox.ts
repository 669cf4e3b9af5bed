/**
 * Tells what a value of `from:`, `to:` and the like asks for: an address, a
 * domain with its subdomains, a local part, the user, or words.
 */
import { canonicalAddress, canonicalDomain } from "../message/address.ts";
import { foldText, plainText } from "../message/fold-text.ts";
import { publicSuffixOf } from "../message/public-suffix.ts";
import { hasWord } from "../message/tokenize-text.ts";
import type { ConditionErrorCode } from "./issue-codes.ts";
import type { IssueSink } from "./issue-sink.ts";
import { allOf } from "./join-conditions.ts";
import { splitWord } from "./split-word.ts";
import { needleOf, trimPunctuation } from "./terms.ts";
import type { AnywhereTerm, Condition, MailboxTest, PersonOperator, PersonTerm } from "./tree.ts";
import { notePunctuation, type TypedValue } from "./value.ts";

type Reading = MailboxTest | { readonly kind: "error"; readonly code: ConditionErrorCode };

const labels = /^[\p{L}\p{M}\p{Nd}_-]+(?:\.[\p{L}\p{M}\p{Nd}_-]+)*$/u;
/** Left over from a pasted `<anna@acme.com>,`. */
const leadingStrays = /^[\s<>,;:"'‘’“”]+/;
const trailingStrays = /[\s<>,;:"'‘’“”!?.。]+$/;

function withoutStrays(plain: string): string {
  return plain.replace(leadingStrays, "").replace(trailingStrays, "");
}

function failure(code: ConditionErrorCode): Reading {
  return { kind: "error", code };
}

/** The canonical domain where `text` is a domain below a listed public suffix, or that suffix itself. */
function listedDomain(text: string): { domain: string; isBare: boolean } | null {
  const dotted = text.replace(/[。．｡]/g, ".").replace(/\.$/, "");
  if (!labels.test(dotted) || !dotted.includes(".")) return null;
  const domain = canonicalDomain(dotted);
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed ? { domain, isBare: suffix === domain } : null;
}

/** After `@`, `*@` or `*.` a domain is meant, listed or not: `@localhost`. */
function readMeantDomain(text: string): Reading {
  const domain = canonicalDomain(text.replace(/^[.。．｡]+/, ""));
  if (!hasWord(domain)) return failure("nothing-to-search");
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed && suffix === domain ? failure("bare-public-suffix") : { kind: "domain", domain };
}

function readWildcard(text: string): Reading {
  const rest = /^\*[@.]([^*@]+)$/.exec(text)?.[1];
  return rest === undefined ? failure("bad-wildcard") : readMeantDomain(rest);
}

function readWithAt(text: string): Reading {
  if (!hasWord(foldText(text))) return failure("nothing-to-search");
  const at = text.lastIndexOf("@");
  if (at === 0) return readMeantDomain(text.slice(1));
  if (at === text.length - 1) return { kind: "local", local: foldText(text.slice(0, at)) };
  return { kind: "address", address: canonicalAddress(text) };
}

function readWords(text: string): Reading {
  const needle = needleOf(text);
  if (needle === null) return failure("nothing-to-search");
  const listed = listedDomain(plainText(needle.text));
  if (listed === null) return { kind: "words", needle };
  return listed.isBare ? failure("bare-public-suffix") : { kind: "domain", domain: listed.domain };
}

/** @param part a value, or a part of one, as typed */
function readMailboxTest(part: string, isQuoted: boolean): Reading {
  const bare = withoutStrays(plainText(part));
  const text = /\s/.test(bare) ? plainText(trimPunctuation(part)) : bare;
  if (/\s/.test(text)) return readWords(part);
  if (!isQuoted && foldText(trimPunctuation(text)) === "me" && !text.includes("@")) return { kind: "me" };
  if (text.includes("*")) return readWildcard(text);
  return text.includes("@") ? readWithAt(text) : readWords(part);
}

/** Local parts may hold `#` or `%`, so that only what separates addresses parts a value with `@`. */
function partsOfValue(value: TypedValue): readonly string[] {
  if (value.isQuoted) return [value.text];
  const isAddress = plainText(value.text).includes("@");
  return isAddress
    ? value.text.split(/[,;<>，；＜＞]+/).filter((part) => part !== "")
    : splitWord(value.text, "*");
}

/** A `+` in an address joins nothing and a final dot of a domain is none; all other punctuation at the ends is noted. */
function noteStrays(value: TypedValue, sink: IssueSink): void {
  const plain = plainText(value.text).replace(/\.$/, "");
  if (!value.isQuoted && withoutStrays(plain) !== plain) sink.note("punctuation-dropped", value);
}

/** Reads the value of an address operator. */
export function readPerson(value: TypedValue, sink: IssueSink, operator: PersonOperator): Condition | null {
  const errorsBefore = sink.errors.length;
  const terms: PersonTerm[] = [];
  for (const part of partsOfValue(value)) {
    const test = readMailboxTest(part, value.isQuoted);
    if (test.kind !== "error") {
      terms.push({ kind: "person", operator, test });
    } else if (test.code !== "nothing-to-search") {
      sink.error(test.code, value, { found: part });
    }
  }
  if (sink.errors.length > errorsBefore) return null;
  // A part of nothing but punctuation is an error only where nothing else is left.
  if (terms.length === 0) sink.error("nothing-to-search", value);
  else if (terms.some(({ test }) => test.kind === "words")) notePunctuation(value, sink);
  else noteStrays(value, sink);
  return allOf(terms);
}

/** The mailbox that a text without operator may name: an address, or a domain below a listed suffix. */
export function mailboxNamedBy(text: string): AnywhereTerm["mailbox"] {
  const plain = plainText(text);
  if (/\s/.test(plain)) return null;
  if (plain.includes("@")) {
    const test = readWithAt(plain);
    return test.kind === "address" ? test : null;
  }
  const listed = listedDomain(plain);
  return listed === null || listed.isBare ? null : { kind: "domain", domain: listed.domain };
}
