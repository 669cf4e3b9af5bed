/**
 * The keys of a term: what a message must have at least one of, or else the term
 * finds nothing in it.
 *
 * A key may promise too much, never too little: a message that has one is tried,
 * a message that has none is not. So a phrase has one of its words for a key, and a
 * regular expression a piece of text that every match contains.
 */
import { fieldsOfOperator } from "../condition/evaluate-person.ts";
import type { LinkTarget, MailboxTest, Needle, PersonTerm, RegexTerm, Term } from "../condition/tree.ts";
import type { PersonField } from "../message/prepare-message.ts";
import { requiredLiterals } from "./required-literals.ts";

/**
 * - `word`: the text, folded, with no ASCII letter or digit directly before or behind it where it begins or ends with one
 * - `literal`: the text, folded, anywhere
 * - `address`, `domain`, `local`: that of a mailbox, canonical; a domain stands for those below it, too
 * - `list`: a list id or the end of one
 * - `larger`, `smaller`: a number of bytes that the size of the message is above or below
 */
export type KeyPart = "word" | "literal" | "address" | "domain" | "local" | "list" | "larger" | "smaller";

/** The texts of a message in which keys are looked for; a set of these is a number, too. */
export const textBits = {
  from: 1 << 0,
  to: 1 << 1,
  cc: 1 << 2,
  bcc: 1 << 3,
  replyTo: 1 << 4,
  subject: 1 << 5,
  body: 1 << 6,
  attachmentNames: 1 << 7,
  listId: 1 << 8,
} as const;

export interface TermKey {
  readonly part: KeyPart;
  /** Where it is looked for: a set of `textBits`. */
  readonly texts: number;
  readonly value: string | number;
}

/** Of several words, each of which must be there, the one to look for. */
export type ChooseWord = (words: readonly string[]) => string;

/** A message without any of these gets nothing but a miss from the term; `null`: there are no such keys. */
export function keysOfTerm(term: Term, choose: ChooseWord): readonly TermKey[] | null {
  switch (term.kind) {
    case "person":
      return keysOfPerson(term, choose);
    case "subject":
      return [wordKey(textBits.subject, term.needle.partedTokens, choose)];
    case "anywhere":
      return [
        wordKey(everywhere, term.needle.partedTokens, choose),
        ...(term.mailbox === null ? [] : [mailboxKey(inAddresses, term.mailbox)]),
      ];
    case "around":
      return [wordKey(aroundTexts(term.operator), bothNeedles(term.left, term.right), choose)];
    case "regex":
      return keysOfRegex(term);
    case "filename":
      return [wordKey(textBits.attachmentNames, term.needle.partedTokens, choose)];
    case "list":
      return [{ part: "list", texts: textBits.listId, value: term.listId }];
    case "size":
      return [{ part: term.side, texts: 0, value: term.bytes }];
    case "link":
      return hosts[term.target].map((value) => ({ part: "literal", texts: textBits.body, value }));
    default:
      return null;
  }
}

/** True where a message with the key gets `yes` from the term: nothing but the key is asked for. */
export function isToldByKey(term: Term): boolean {
  switch (term.kind) {
    case "person":
      return term.test.kind !== "words" && term.test.kind !== "me";
    case "list":
    case "size":
      return true;
    default:
      return false;
  }
}

/** The words among which the key of a term is chosen; none for other terms. */
export function wordsOfTerm(term: Term): readonly string[] {
  switch (term.kind) {
    case "subject":
    case "anywhere":
    case "filename":
      return term.needle.partedTokens;
    case "around":
      return bothNeedles(term.left, term.right);
    case "person":
      return term.test.kind === "words" ? term.test.needle.partedTokens : [];
    default:
      return [];
  }
}

const inAddresses = textBits.from | textBits.to | textBits.cc | textBits.bcc;
const everywhere = inAddresses | textBits.subject | textBits.body | textBits.attachmentNames;

const hosts: Readonly<Record<LinkTarget, readonly string[]>> = {
  drive: ["drive.google.com"],
  document: ["docs.google.com/document"],
  spreadsheet: ["docs.google.com/spreadsheets"],
  presentation: ["docs.google.com/presentation"],
  youtube: ["youtube.com", "youtu.be"],
};

function bothNeedles(left: Needle, right: Needle): readonly string[] {
  return [...left.partedTokens, ...right.partedTokens];
}

function aroundTexts(operator: "subject" | null): number {
  return operator === null ? textBits.subject | textBits.body : textBits.subject;
}

/** Words parted at underscores stand in texts that are not parted there, too: only joined to others by an underscore. */
function wordKey(texts: number, words: readonly string[], choose: ChooseWord): TermKey {
  return { part: "word", texts, value: choose(words) };
}

function peopleTexts(fields: readonly PersonField[]): number {
  return fields.reduce((texts, field) => texts | textBits[field], 0);
}

function mailboxKey(texts: number, test: Extract<MailboxTest, { kind: "address" | "domain" }>): TermKey {
  return test.kind === "address"
    ? { part: "address", texts, value: test.address }
    : { part: "domain", texts, value: test.domain };
}

function keysOfPerson({ operator, test }: PersonTerm, choose: ChooseWord): readonly TermKey[] | null {
  const texts = peopleTexts(fieldsOfOperator[operator]);
  switch (test.kind) {
    case "address":
    case "domain":
      return [mailboxKey(texts, test)];
    case "local":
      return [{ part: "local", texts, value: test.local }];
    case "words":
      return [wordKey(texts, test.needle.partedTokens, choose)];
    case "me":
      // The account is not known when rules are compiled.
      return null;
  }
}

function regexTexts({ operator }: RegexTerm): number {
  switch (operator) {
    case null:
      return textBits.subject | textBits.body;
    case "subject":
      return textBits.subject;
    case "list":
      return textBits.listId;
    case "filename":
      return textBits.attachmentNames;
    default:
      return peopleTexts(fieldsOfOperator[operator]);
  }
}

function keysOfRegex(term: RegexTerm): readonly TermKey[] | null {
  const texts = regexTexts(term);
  return requiredLiterals(term.pattern)?.map((value) => ({ part: "literal", texts, value })) ?? null;
}
