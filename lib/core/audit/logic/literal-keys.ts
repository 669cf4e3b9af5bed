/**
 * Keys by which literals that have to do with each other find each other: whatever a
 * literal gives is filed under one of the keys that the literal has.
 *
 * What asks for a domain, a word, a client is filed under that; what asks for something
 * that has no such key, under its kind.
 */
import type { MailboxTest, Term } from "../../condition/tree.ts";
import { unicodeDomain } from "../../message/address.ts";
import { tokenizeText } from "../../message/tokenize-text.ts";
import type { Literal, LiteralKeys } from "./formula.ts";
import { anything, keyOf, piecesOf, shortRegex, termKeys, wordKeys } from "./keys-of-term.ts";
import { literalOf } from "./literal-regex.ts";

/** Where a literal is filed that may be given. */
export function filedKeys(literal: Literal): readonly string[] {
  return keysOf(literal).filed;
}

/** Under one of these whatever the literal gives is filed, but for `spelledKeys` and `pieceKeys`. */
export function givenKeys(literal: Literal): readonly string[] {
  return keysOf(literal).given;
}

function keysOf(literal: Literal): LiteralKeys {
  if (literal.keys !== undefined) return literal.keys;
  const { term, says } = literal;
  const rival = rivalKey(term);
  const keys: LiteralKeys =
    says === "yes"
      ? { filed: [`y ${keyOf(term)}`, ...rival.map((key) => `e ${key}`)], given: yesKeys(term, rival) }
      : { filed: noFiled(term, rival), given: noKeys(term, rival) };
  literal.keys = keys;
  return keys;
}

function yesKeys(term: Term, rival: readonly string[]): readonly string[] {
  return [`y ${anything}`, ...termKeys(term).map((key) => `y ${key}`), ...rival.map((key) => `x ${key}`)];
}

function noFiled(term: Term, rival: readonly string[]): readonly string[] {
  const spelled = mailboxOf(term) === null ? [] : ["n spelled"];
  const pieces = term.kind === "subject" || term.kind === "regex" ? ["n pieces"] : [];
  return [
    ...termKeys(term).map((key) => `n ${key}`),
    ...rival.map((key) => `x ${key}`),
    ...spelled,
    ...pieces,
  ];
}

/** What says no gives only that narrower terms say no, and that their opposite says yes. */
function noKeys(term: Term, rival: readonly string[]): readonly string[] {
  const spelled = asksForWords(term) ? ["n spelled"] : [];
  const pieces = term.kind === "regex" ? ["n pieces"] : [];
  return [`n ${keyOf(term)}`, ...rival.map((key) => `e ${key}`), ...spelled, ...pieces];
}

/** Terms of one such key may deny each other. */
function rivalKey(term: Term): readonly string[] {
  switch (term.kind) {
    case "person":
      return term.operator === "from" && mailboxOf(term) !== null ? ["from"] : [];
    case "size":
    case "state":
    case "category":
    case "list":
      return [term.kind];
    case "date":
    case "age":
      return ["date"];
    case "lookup":
      return [term.operator === "tier" ? "client" : term.operator];
    default:
      return [];
  }
}

/** Whether it may be found in the spelling of an address. */
export function asksForWords(term: Term): boolean {
  return (
    (term.kind === "person" && term.test.kind === "words") ||
    (term.kind === "anywhere" && term.mailbox === null)
  );
}

type NamedMailbox = Extract<MailboxTest, { kind: "address" | "domain" | "local" }>;

function mailboxOf(term: Term): NamedMailbox | null {
  const test = term.kind === "person" ? term.test : term.kind === "anywhere" ? term.mailbox : null;
  return test === null || test.kind === "words" || test.kind === "me" ? null : test;
}

/** More keys of a literal that names a mailbox: of the words in it. */
export function spelledKeys(literal: Literal): readonly string[] {
  const keys = keysOf(literal);
  keys.spelled ??= spelledIn(literal);
  return keys.spelled;
}

function spelledIn({ term, says }: Literal): readonly string[] {
  const test = says === "yes" ? mailboxOf(term) : null;
  if (test === null) return [];
  const text = test.kind === "address" ? test.address : test.kind === "domain" ? test.domain : test.local;
  const { texts } = tokenizeText(unicodeDomain(text), true);
  return ["person", "any"].flatMap((where) => wordKeys(where, texts)).map((key) => `y ${key}`);
}

/** More keys of a literal that gives regular expressions: of pieces of its text. */
export function pieceKeys(literal: Literal): readonly string[] {
  const keys = keysOf(literal);
  keys.pieces ??= literal.says === "yes" ? piecesIn(literal.term).map((key) => `y ${key}`) : [];
  return keys.pieces;
}

function piecesIn(term: Term): readonly string[] {
  if (term.kind === "subject") return [shortRegex, ...term.needle.tokens.flatMap(piecesOf)];
  return term.kind === "regex" ? [shortRegex, ...piecesOf(literalOf(term) ?? "")] : [];
}
