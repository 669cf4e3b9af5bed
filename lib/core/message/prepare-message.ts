/**
 * A message as conditions see it: the facts, with every text normalised and cut
 * into words when a condition first asks for it, and once however many ask.
 */
import type { MessageFacts, Person } from "./facts.ts";
import { foldText } from "./fold-text.ts";
import { canonicalListId } from "./list-id.ts";
import { PreparedPerson } from "./prepared-person.ts";
import { PreparedText } from "./prepared-text.ts";
import { hasWord } from "./tokenize-text.ts";

/** A header that holds mailboxes. */
export type PersonField = "from" | "to" | "cc" | "bcc" | "replyTo";

/** Code points of a subject that are matched (contracts, "Facts of a message"). */
const subjectLimit = 1024;

export class PreparedMessage {
  readonly facts: MessageFacts;
  readonly #people = new Map<PersonField, readonly PreparedPerson[] | null>();
  #subject: PreparedText | null | undefined;
  #snippet: PreparedText | null | undefined;
  #body: PreparedText | null | undefined;
  #attachmentNames: readonly PreparedText[] | undefined;
  #listId: PreparedText | null | undefined;
  #canonicalListId: string | undefined;

  constructor(facts: MessageFacts) {
    this.facts = facts;
  }

  /** `null`: not known. */
  get subject(): PreparedText | null {
    if (this.#subject === undefined) this.#subject = prepareSubject(this.facts);
    return this.#subject;
  }

  /** The beginning of the body; `null`: not known. */
  get snippet(): PreparedText | null {
    // However much is known of the body, what ends a snippet does not end the body.
    if (this.#snippet === undefined) this.#snippet = prepared(this.facts.snippet, true);
    return this.#snippet;
  }

  /** The whole body; `null`: not known. */
  get body(): PreparedText | null {
    if (this.#body === undefined) this.#body = prepared(this.facts.bodyText, false);
    return this.#body;
  }

  /** The names that are known; `knowsEveryAttachment` says whether more may exist. */
  get attachmentNames(): readonly PreparedText[] {
    this.#attachmentNames ??= (this.facts.attachmentNames ?? []).map(
      (name) => new PreparedText(name, { partedByUnderscore: true }),
    );
    return this.#attachmentNames;
  }

  /** False where there may be an attachment whose name is not known; `[]` is known to be none. */
  get knowsEveryAttachment(): boolean {
    const { attachmentNames, attachmentNamesPartial, hasAttachment } = this.facts;
    if (attachmentNamesPartial === true) return false;
    return attachmentNames !== undefined || hasAttachment === false;
  }

  /** `null`: not known. Known to be none is an empty text. */
  get listId(): PreparedText | null {
    if (this.#listId === undefined) this.#listId = prepared(this.facts.listId, false);
    return this.#listId;
  }

  /** The list id in the form in which ids compare; `""` where there is none or it is not known. */
  get canonicalListId(): string {
    this.#canonicalListId ??= canonicalListId(this.facts.listId ?? "");
    return this.#canonicalListId;
  }

  /** The mailboxes of one header, `[]` where it is known to be empty; `null`: not known. */
  people(field: PersonField): readonly PreparedPerson[] | null {
    let people = this.#people.get(field);
    if (people === undefined) {
      people = peopleOf(this.facts, field)?.map((person) => new PreparedPerson(person)) ?? null;
      this.#people.set(field, people);
    }
    return people;
  }
}

function prepared(text: string | undefined, isCut: boolean): PreparedText | null {
  return text === undefined ? null : new PreparedText(text, { isCut });
}

function prepareSubject({ subject, subjectCut }: MessageFacts): PreparedText | null {
  if (subject === undefined) return null;
  // A text of at most 1,024 UTF-16 units has at most as many code points.
  const kept = subject.length <= subjectLimit ? subject : firstCodePoints(subject, subjectLimit);
  if (kept.length < subject.length) {
    const next = String.fromCodePoint(subject.codePointAt(kept.length) ?? 0);
    return new PreparedText(kept, { isCut: true, endsInsideWord: hasWord(foldText(next)) });
  }
  const isCut = subjectCut === true;
  // Whoever cut it before us cut at the same limit, wherever a word stood.
  return new PreparedText(kept, { isCut, endsInsideWord: isCut && [...kept].length === subjectLimit });
}

function firstCodePoints(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

function peopleOf(facts: MessageFacts, field: PersonField): readonly Person[] | null {
  switch (field) {
    case "from":
      if (facts.from === undefined) return null;
      return facts.from === null ? [] : [facts.from];
    case "bcc":
      // Whoever shows to and cc would show bcc if there were any.
      if (facts.bcc === undefined && facts.to !== undefined && facts.cc !== undefined) return [];
      return facts.bcc ?? null;
    default:
      return facts[field] ?? null;
  }
}

/** Costs nothing by itself: the work is done when conditions ask. */
export function prepareMessage(facts: MessageFacts): PreparedMessage {
  return new PreparedMessage(facts);
}
