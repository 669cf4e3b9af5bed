/** The facts that a term asks for, and what it can say where they are not known. */
import { fieldsOfOperator } from "../condition/evaluate-person.ts";
import type { PersonOperator, PersonTerm, RegexTerm, StateTerm, Term } from "../condition/tree.ts";
import type { PersonField } from "../message/prepare-message.ts";
import { factBits, type KnownFacts } from "./known-facts.ts";

export interface TermFacts {
  /** With all of these known, a term that finds nothing says `no`; else it says `unknown`. */
  readonly forNo: KnownFacts;
  /** With none of these known, the term says `unknown` and nothing else. */
  readonly forAny: KnownFacts;
}

const known: Readonly<Record<PersonField, KnownFacts>> = {
  from: factBits.from,
  to: factBits.to,
  cc: factBits.cc,
  bcc: factBits.bcc,
  replyTo: factBits.replyTo,
};
const named: Readonly<Record<PersonField, KnownFacts>> = {
  from: factBits.fromNamed,
  to: factBits.toNamed,
  cc: factBits.ccNamed,
  bcc: factBits.bccNamed,
  replyTo: factBits.replyToNamed,
};
const inSubject: TermFacts = { forNo: factBits.wholeSubject, forAny: factBits.subject };
const inBody: TermFacts = { forNo: factBits.wholeBody, forAny: factBits.someBody };
const inNames: TermFacts = {
  forNo: factBits.attachmentNames,
  // A name may be known where not all are, which no bit tells.
  forAny: factBits.attachmentNames | factBits.hasAttachment,
};
/** Only Gmail, or nobody, can tell. */
const never: TermFacts = { forNo: 0, forAny: 0 };

function both(one: TermFacts, other: TermFacts): TermFacts {
  return { forNo: one.forNo | other.forNo, forAny: one.forAny | other.forAny };
}

function together(all: readonly TermFacts[]): TermFacts {
  return all.reduce(both, never);
}

function inPeople(
  fields: readonly PersonField[],
  bits: Readonly<Record<PersonField, KnownFacts>>,
): TermFacts {
  return together(fields.map((field) => ({ forNo: bits[field], forAny: known[field] })));
}

const anywhere = together([inPeople(["from", "to", "cc", "bcc"], named), inSubject, inBody, inNames]);
const subjectAndBody = both(inSubject, inBody);

function one(bit: KnownFacts): TermFacts {
  return { forNo: bit, forAny: bit };
}

/** Terms that ask for one fact each. */
const inOne = {
  attachment: one(factBits.hasAttachment),
  size: one(factBits.sizeBytes),
  date: one(factBits.date),
  age: one(factBits.date),
  place: one(factBits.in),
  label: one(factBits.labels),
  category: one(factBits.category),
  list: one(factBits.listId),
  lookup: one(factBits.lookups),
} as const satisfies Partial<Record<Term["kind"], TermFacts>>;

/** By operator, so that ten thousand terms need not be worked out one by one. */
function byOperator(
  bits: Readonly<Record<PersonField, KnownFacts>>,
): Readonly<Record<PersonOperator, TermFacts>> {
  const inFields = (operator: PersonOperator) => inPeople(fieldsOfOperator[operator], bits);
  return {
    from: inFields("from"),
    to: inFields("to"),
    cc: inFields("cc"),
    bcc: inFields("bcc"),
    replyto: inFields("replyto"),
  };
}

const inAddresses = byOperator(known);
const inNamesAndAddresses = byOperator(named);

/** Names matter where words are looked for. */
function personFacts({ operator, test }: PersonTerm): TermFacts {
  return test.kind === "words" ? inNamesAndAddresses[operator] : inAddresses[operator];
}

function regexFacts({ operator }: RegexTerm): TermFacts {
  switch (operator) {
    case null:
      return subjectAndBody;
    case "subject":
      return inSubject;
    case "list":
      return inOne.list;
    case "filename":
      return inNames;
    default:
      return inNamesAndAddresses[operator];
  }
}

const stateFacts: Readonly<Record<StateTerm["state"], TermFacts>> = {
  unread: one(factBits.unread),
  read: one(factBits.unread),
  starred: one(factBits.starred),
  unstarred: one(factBits.starred),
  important: one(factBits.important),
  muted: never,
};

export function factsOfTerm(term: Term): TermFacts {
  switch (term.kind) {
    case "person":
      return personFacts(term);
    case "subject":
      return inSubject;
    case "anywhere":
      return anywhere;
    case "around":
      return term.operator === null ? subjectAndBody : inSubject;
    case "regex":
      return regexFacts(term);
    case "filename":
      return inNames;
    case "state":
      return stateFacts[term.state];
    case "link":
      return inBody;
    case "opaque":
      return never;
    default:
      return inOne[term.kind];
  }
}
