/** The facts that a term asks for, and what it can say where they are not known. */
import { fieldsOfOperator } from "../condition/evaluate-person.ts";
import type { PersonTerm, RegexTerm, StateTerm, Term } from "../condition/tree.ts";
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

/** Names matter where words are looked for. */
function personFacts({ operator, test }: PersonTerm): TermFacts {
  return inPeople(fieldsOfOperator[operator], test.kind === "words" ? named : known);
}

function regexFacts({ operator }: RegexTerm): TermFacts {
  switch (operator) {
    case null:
      return subjectAndBody;
    case "subject":
      return inSubject;
    case "list":
      return one(factBits.listId);
    case "filename":
      return inNames;
    default:
      return inPeople(fieldsOfOperator[operator], named);
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
    case "attachment":
      return one(factBits.hasAttachment);
    case "filename":
      return inNames;
    case "size":
      return one(factBits.sizeBytes);
    case "date":
    case "age":
      return one(factBits.date);
    case "state":
      return stateFacts[term.state];
    case "place":
      return one(factBits.in);
    case "label":
      return one(factBits.labels);
    case "category":
      return one(factBits.category);
    case "list":
      return one(factBits.listId);
    case "link":
      return inBody;
    case "lookup":
      return one(factBits.lookups);
    case "opaque":
      return never;
  }
}
