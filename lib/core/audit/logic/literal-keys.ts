/**
 * Keys by which literals that have to do with each other find each other: whatever a
 * literal gives is filed under one of the keys that the literal has.
 *
 * What asks for a domain, a word, a client is filed under that; what asks for something
 * that has no such key, under its kind.
 */
import { readComparisonValue } from "../../condition/comparison.ts";
import { nameKey } from "../../condition/known-names.ts";
import type { FilenameTerm, MailboxTest, RegexTerm, Term } from "../../condition/tree.ts";
import { splitAddress, unicodeDomain } from "../../message/address.ts";
import { isRun, tokenizeText } from "../../message/tokenize-text.ts";
import type { Literal, LiteralKeys } from "./formula.ts";
import { literalOf } from "./literal-regex.ts";
import { termKey } from "./term-key.ts";

export function lookupKey(operator: string, value: string): string {
  return `lookup ${operator} ${nameKey(value)}`;
}

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

/** Key of `in:anywhere`, which whatever says yes gives. */
const anything = "*";

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

/** What every term that gives this one has among its `termKeys`. */
function keyOf(term: Term): string {
  switch (term.kind) {
    case "person":
      return mailboxKey(term.test);
    case "subject":
      return wordKey("subject", term.needle.tokens);
    case "anywhere":
      return term.mailbox === null ? wordKey("any", term.needle.partedTokens) : mailboxKey(term.mailbox);
    case "regex":
      return regexKey(term);
    case "filename":
      return term.ending === null ? wordKey("file", term.needle.partedTokens) : endingKey(term.ending);
    case "list":
      return `list ${term.listId}`;
    case "lookup":
      return readComparisonValue(term.value) === null
        ? lookupKey(term.operator, term.value)
        : `range ${term.operator}`;
    default:
      return plainKey(term);
  }
}

function plainKey(term: Term): string {
  switch (term.kind) {
    case "size":
    case "attachment":
      return term.kind;
    case "date":
    case "age":
      return "date";
    case "place":
      return term.place === "anywhere" ? anything : termKey(term);
    case "around":
      return `around ${[term.left.tokens, term.right.tokens].map(String).sort().join(" ")}`;
    default:
      return termKey(term);
  }
}

function mailboxKey(test: MailboxTest): string {
  switch (test.kind) {
    case "address":
      return `address ${test.address}`;
    case "domain":
      return `domain ${test.domain}`;
    case "local":
      return `local ${test.local}`;
    case "words":
      return wordKey("person", test.needle.partedTokens);
    case "me":
      return "me";
  }
}

/** Letters of a text that stand for it. */
const pieceLength = 3;
const shortRegex = "regex short";

function regexKey(term: RegexTerm): string {
  const literal = literalOf(term);
  if (literal === null) return `regex ${term.pattern}/${term.flags}`;
  return literal.length < pieceLength ? shortRegex : pieceKey(literal.slice(0, pieceLength));
}

function pieceKey(piece: string): string {
  return `regex ${piece.toLowerCase()}`;
}

function piecesOf(text: string): readonly string[] {
  const count = Math.max(0, text.length - pieceLength + 1);
  return Array.from({ length: count }, (_, at) => pieceKey(text.slice(at, at + pieceLength)));
}

function endingKey(ending: string): string {
  return `ending ${ending.slice(-2)}`;
}

/** Of a run its first characters: it may stand inside another one. */
function wordKey(where: string, tokens: readonly string[]): string {
  const latin = tokens.find((token) => !isRun(token));
  return `${where} ${latin ?? [...(tokens[0] ?? "")].slice(0, 2).join("")}`;
}

function wordKeys(where: string, tokens: readonly string[]): readonly string[] {
  return tokens
    .flatMap((token) => (isRun(token) ? partsOfRun(token) : token))
    .map((part) => `${where} ${part}`);
}

function partsOfRun(run: string): readonly string[] {
  const characters = [...run];
  return characters.flatMap((one, at) => {
    const next = characters[at + 1];
    return next === undefined ? one : [one, one + next];
  });
}

/** Keys of all that a term may give, but for the words in addresses. */
function termKeys(term: Term): readonly string[] {
  switch (term.kind) {
    case "person":
      return mailboxKeys(term.test);
    case "subject": {
      const { tokens, partedTokens } = term.needle;
      return [...wordKeys("subject", tokens), ...wordKeys("any", partedTokens)];
    }
    case "around":
      return [
        keyOf(term),
        ...[term.left, term.right].flatMap(({ tokens, partedTokens }) => [
          ...wordKeys("subject", tokens),
          ...wordKeys("any", partedTokens),
        ]),
      ];
    case "regex":
      return [`regex ${term.pattern}/${term.flags}`];
    case "filename":
      return filenameKeys(term);
    case "anywhere":
      return [
        ...wordKeys("any", term.needle.partedTokens),
        ...(term.mailbox === null ? [] : mailboxKeys(term.mailbox)),
      ];
    default:
      return standingKeys(term);
  }
}

function standingKeys(term: Term): readonly string[] {
  switch (term.kind) {
    case "list":
      return domainKeys("list", term.listId);
    case "lookup":
      return [lookupKey(term.operator, term.value), `range ${term.operator}`];
    default:
      return [keyOf(term)];
  }
}

function filenameKeys({ ending, needle: { partedTokens } }: FilenameTerm): readonly string[] {
  return [
    "attachment",
    ...wordKeys("file", partedTokens),
    ...wordKeys("any", partedTokens),
    ...(ending === null ? [] : [endingKey(ending)]),
  ];
}

function mailboxKeys(test: MailboxTest): readonly string[] {
  switch (test.kind) {
    case "address": {
      const { local, domain } = splitAddress(test.address);
      return [
        `address ${test.address}`,
        `local ${local}`,
        ...(domain === null ? [] : domainKeys("domain", domain)),
      ];
    }
    case "domain":
      return domainKeys("domain", test.domain);
    case "local":
      return [`local ${test.local}`];
    case "words":
      return [...wordKeys("person", test.needle.partedTokens), ...wordKeys("any", test.needle.partedTokens)];
    case "me":
      return ["me"];
  }
}

function domainKeys(kind: string, domain: string): readonly string[] {
  const labels = domain.split(".");
  return labels.map((_, at) => `${kind} ${labels.slice(at).join(".")}`);
}
