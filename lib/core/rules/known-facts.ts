/**
 * Which facts a message has, as one number: what a term says that finds nothing
 * follows from it, and so does what can be said of a rule without trying it.
 *
 * Messages of one kind (rows of the list, opened threads) know the same facts, so
 * that a handful of these numbers occur however many messages there are.
 */
import type { EvaluationContext } from "../condition/evaluation-context.ts";
import type { MessageFacts, Person } from "../message/facts.ts";
import type { PreparedMessage } from "../message/prepare-message.ts";

/** A set of `factBits`. */
export type KnownFacts = number;

/** A header is `named` where it is known with the display name of everybody in it. */
export const factBits = {
  from: 1 << 0,
  to: 1 << 1,
  cc: 1 << 2,
  bcc: 1 << 3,
  replyTo: 1 << 4,
  fromNamed: 1 << 5,
  toNamed: 1 << 6,
  ccNamed: 1 << 7,
  bccNamed: 1 << 8,
  replyToNamed: 1 << 9,
  subject: 1 << 10,
  /** Known and not cut. */
  wholeSubject: 1 << 11,
  /** A snippet, a text or stored answers. */
  someBody: 1 << 12,
  wholeBody: 1 << 13,
  /** The name of every attachment. */
  attachmentNames: 1 << 14,
  hasAttachment: 1 << 15,
  date: 1 << 16,
  sizeBytes: 1 << 17,
  listId: 1 << 18,
  unread: 1 << 19,
  starred: 1 << 20,
  important: 1 << 21,
  labels: 1 << 22,
  category: 1 << 23,
  in: 1 << 24,
  /** Clients, segments and groups can be asked. */
  lookups: 1 << 25,
} as const;

export type FactBit = keyof typeof factBits;
const bitNames = Object.keys(factBits) as readonly FactBit[];

export const allFacts: KnownFacts = bitNames.reduce((all, name) => all | factBits[name], 0);

/** @param asked the facts that matter; the others count as not known */
export function knownFacts(
  message: PreparedMessage,
  context: EvaluationContext,
  asked: KnownFacts,
): KnownFacts {
  let known = 0;
  for (const name of bitNames) {
    if ((asked & factBits[name]) !== 0 && isKnown[name](message, context)) known |= factBits[name];
  }
  return known;
}

type KnownTest = (message: PreparedMessage, context: EvaluationContext) => boolean;

function has(key: keyof MessageFacts): KnownTest {
  return ({ facts }) => facts[key] !== undefined;
}

function everyName(people: readonly Person[] | undefined): boolean {
  return people?.every(({ name }) => name !== undefined) === true;
}

/** Whoever shows to and cc would show bcc if there were any. */
function impliesNoBcc({ to, cc, bcc }: MessageFacts): boolean {
  return bcc === undefined && to !== undefined && cc !== undefined;
}

const isKnown: Readonly<Record<FactBit, KnownTest>> = {
  from: has("from"),
  to: has("to"),
  cc: has("cc"),
  bcc: ({ facts }) => facts.bcc !== undefined || impliesNoBcc(facts),
  replyTo: has("replyTo"),
  fromNamed: ({ facts: { from } }) => from === null || from?.name !== undefined,
  toNamed: ({ facts }) => everyName(facts.to),
  ccNamed: ({ facts }) => everyName(facts.cc),
  bccNamed: ({ facts }) => impliesNoBcc(facts) || everyName(facts.bcc),
  replyToNamed: ({ facts }) => everyName(facts.replyTo),
  subject: has("subject"),
  wholeSubject: ({ subject }) => subject?.isCut === false,
  someBody: ({ facts }) =>
    facts.snippet !== undefined || facts.bodyText !== undefined || facts.bodyTerms !== undefined,
  wholeBody: has("bodyText"),
  attachmentNames: ({ knowsEveryAttachment }) => knowsEveryAttachment,
  hasAttachment: ({ facts }) => facts.hasAttachment !== undefined || (facts.attachmentNames ?? []).length > 0,
  date: has("date"),
  sizeBytes: has("sizeBytes"),
  listId: has("listId"),
  unread: has("unread"),
  starred: has("starred"),
  important: has("important"),
  labels: has("labels"),
  category: has("category"),
  in: has("in"),
  lookups: (_, { lookups }) => lookups !== undefined,
};
