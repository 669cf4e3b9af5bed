/** Sieve's `header` test: a text in a whole header, name and address together. */
import { needleOf } from "../../../condition/terms.ts";
import type { Needle, PersonOperator, PersonTerm } from "../../../condition/tree.ts";
import { foldText } from "../../../message/fold-text.ts";
import { canonicalListId } from "../../../message/list-id.ts";
import { hasWord, isRun } from "../../../message/tokenize-text.ts";
import type { FilePlace } from "../imported-rules.ts";
import { listIdPattern } from "../list-id-pattern.ts";
import { exactly } from "./approximation.ts";
import { addressMeant, addressNamed, domainNamed } from "./mailbox-texts.ts";
import { alsoChanged, changed, lost, type Reading, readings } from "./sieve-conditions.ts";
import { escapeRegex, patternOf, regexTerm, type WantedText } from "./wanted-text.ts";

/** A text that is looked for, and how the script has it. */
export interface Wanted {
  readonly text: WantedText;
  readonly written: string;
  readonly ignoresCase: boolean;
  readonly place: FilePlace;
}

/** `null`: its words are not only Chinese, Japanese or Korean. Those match inside their runs, as Sieve's texts do. */
export function runNeedle({ text, ignoresCase }: Wanted): Needle | null {
  if (text.literal === null || text.begins || text.ends || !ignoresCase) return null;
  const needle = needleOf(text.literal);
  const only = needle?.tokens.length === 1 ? needle.tokens[0] : undefined;
  return only !== undefined && isRun(only) && foldText(text.literal) === only ? needle : null;
}

/** As an expression. An empty text is in every header that there is. */
export function asRegex(wanted: Wanted, operator: PersonOperator | "subject" | "list" | null): Reading {
  const pattern = patternOf(wanted.text);
  const term = regexTerm(operator, pattern === "" ? "^" : pattern, wanted.ignoresCase);
  return term === null ? lost("condition.tooLong", wanted.place, { value: wanted.written }) : exactly(term);
}

export function readSubjectText(wanted: Wanted): Reading {
  const needle = runNeedle(wanted);
  return needle === null ? asRegex(wanted, "subject") : exactly({ kind: "subject", needle });
}

/** `<dev.x.org>` is the id itself; without the brackets it is a text in the header. */
export function readListText(wanted: Wanted): Reading {
  const inside = /<([^<>\s]+)>$/.exec(wanted.text.literal ?? "")?.[1];
  const listId = canonicalListId(inside ?? "");
  if (!hasWord(listId)) return readListPattern(wanted);
  return changed({ kind: "list", listId }, "condition.domain", wanted.place, { value: wanted.written });
}

function readListPattern(wanted: Wanted): Reading {
  const whole = patternOf(wanted.text);
  const pattern = listIdPattern(whole);
  const { place, written: value } = wanted;
  if (pattern === whole) return asRegex(wanted, "list");
  const term = pattern === null ? null : regexTerm("list", pattern, wanted.ignoresCase);
  return term === null
    ? lost("condition.header", place, { header: "list-id", value })
    : changed(term, "condition.listId", place, { value });
}

export function readPersonText(wanted: Wanted, operator: PersonOperator): Reading {
  return mailboxIn(wanted, operator) ?? namedMailbox(wanted, operator) ?? textInPerson(wanted, operator);
}

/** Whether what stands before the text may be anything: `contains`, or a glob that begins with `*`. */
function mailboxIn({ text, written, place }: Wanted, operator: PersonOperator): Reading | null {
  const isWhole = text.begins && text.ends;
  if (text.literal === null || (text.begins && !isWhole)) return null;
  const bare = text.literal.trim().replace(/^</, "").replace(/>$/, "");
  const address = isWhole ? addressNamed(bare) : addressMeant(bare);
  if (address !== null) return readMailbox({ kind: "person", operator, test: address }, text, written, place);
  const domain = domainNamed(bare);
  if (domain === null) return null;
  return changed({ kind: "person", operator, test: domain }, "condition.domain", place, { value: written });
}

/** In brackets the text is no part of a longer address. */
function readMailbox(term: PersonTerm, text: WantedText, written: string, place: FilePlace): Reading {
  const isBordered = /^<.*>$/.test(text.literal?.trim() ?? "");
  if (isBordered && !text.ends) return exactly(term);
  const isWhole = text.begins && text.ends;
  const code = isWhole || isBordered ? "condition.wholeHeader" : "condition.wholeAddress";
  return changed(term, code, place, { value: written });
}

/** `Anna Smith <anna@acme.com>` as a whole: both the name and the address. */
function namedMailbox(wanted: Wanted, operator: PersonOperator): Reading | null {
  const parts = /^"?([^"<>]+?)"?\s*<([^<>\s]+)>$/.exec(wanted.text.literal ?? "");
  const address = addressNamed(parts?.[2] ?? "");
  if (address === null || wanted.text.begins !== wanted.text.ends) return null;
  const name = { ...wanted.text, literal: parts?.[1] ?? "" };
  const inName = asRegex({ ...wanted, text: nameText(name) }, operator);
  const both = readings.all([inName, exactly({ kind: "person", operator, test: address })]);
  return alsoChanged(both, "condition.wholeHeader", wanted.place, { value: wanted.written });
}

function nameText({ literal, begins }: WantedText): WantedText {
  return { literal, begins, ends: true, body: () => escapeRegex((literal ?? "").trim()) };
}

/** Name and address are tried each on its own, so that nothing is found that reaches from one into the other. */
function textInPerson(wanted: Wanted, operator: PersonOperator): Reading {
  const needle = runNeedle(wanted);
  if (needle !== null) return exactly({ kind: "person", operator, test: { kind: "words", needle } });
  const reading = asRegex(wanted, operator);
  const { literal, begins, ends } = wanted.text;
  const isInside = literal !== null && !begins && !ends && !/[<>"]/.test(literal);
  if (isInside) return reading;
  return alsoChanged(reading, "condition.wholeHeader", wanted.place, { value: wanted.written });
}
