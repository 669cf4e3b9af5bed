/** Keys of what a term asks for: the domain, the word, the client; of what has no such key, its kind. */
import { readComparisonValue } from "../../condition/comparison.ts";
import { nameKey } from "../../condition/known-names.ts";
import type { FilenameTerm, MailboxTest, RegexTerm, Term } from "../../condition/tree.ts";
import { splitAddress } from "../../message/address.ts";
import { isRun } from "../../message/tokenize-text.ts";
import { literalOf } from "./literal-regex.ts";
import { termKey } from "./term-key.ts";

export function lookupKey(operator: string, value: string): string {
  return `lookup ${operator} ${nameKey(value)}`;
}

/** Key of `in:anywhere`, which whatever says yes gives. */
export const anything = "*";

/** What every term that gives this one has among its `termKeys`. */
export function keyOf(term: Term): string {
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
export const shortRegex = "regex short";

function regexKey(term: RegexTerm): string {
  const literal = literalOf(term);
  if (literal === null) return `regex ${term.pattern}/${term.flags}`;
  return literal.length < pieceLength ? shortRegex : pieceKey(literal.slice(0, pieceLength));
}

function pieceKey(piece: string): string {
  return `regex ${piece.toLowerCase()}`;
}

export function piecesOf(text: string): readonly string[] {
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

export function wordKeys(where: string, tokens: readonly string[]): readonly string[] {
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
export function termKeys(term: Term): readonly string[] {
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
