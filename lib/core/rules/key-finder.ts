/**
 * Finds the keys that a message has.
 *
 * Addresses, domains and list ids are looked up in hash maps, a domain once for
 * each of its labels; words and literals are found in one pass over each text
 * (`literal-index.ts`). Texts that no key is looked for in are not read.
 */
import { bodyTermKey } from "../condition/body-term-key.ts";
import type { Term } from "../condition/tree.ts";
import { splitAddress } from "../message/address.ts";
import type { PersonField, PreparedMessage } from "../message/prepare-message.ts";
import type { PreparedPerson } from "../message/prepared-person.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import { addBit, type BitSet, emptyBitSet, hasBit } from "./bit-set.ts";
import type { KeyGroup, KeyTable } from "./key-table.ts";
import { LiteralIndex } from "./literal-index.ts";
import { textBits } from "./term-keys.ts";

const personFields = ["from", "to", "cc", "bcc", "replyTo"] as const satisfies readonly PersonField[];

export class KeyFinder {
  readonly #table: KeyTable;
  readonly #terms: readonly Term[];
  readonly #mailboxes: readonly KeyGroup[];
  readonly #lists: readonly KeyGroup[];
  /** Ascending by size; the others descending. */
  readonly #larger: readonly SizeKey[];
  readonly #smaller: readonly SizeKey[];
  readonly #literals: LiteralIndex;
  /** Of each literal the key, and the texts in which it is one. */
  readonly #literalKeys: Int32Array;
  readonly #literalTexts: Uint16Array;
  /** All texts that are searched for mailboxes, and for literals. */
  readonly #mailboxTexts: number;
  readonly #searchedTexts: number;
  /** Room for the keys of one message. */
  readonly #seen: BitSet;
  #answers: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param terms those that the table was made of */
  constructor(table: KeyTable, terms: readonly Term[]) {
    this.#table = table;
    this.#terms = terms;
    const groups = (...parts: readonly KeyGroup["part"][]): readonly KeyGroup[] =>
      table.groups.filter(({ part }) => parts.includes(part));
    this.#mailboxes = groups("address", "domain", "local");
    this.#lists = groups("list");
    const searched = groups("word", "literal");
    const literals = searched.flatMap(({ part, texts, ids }) =>
      Array.from(ids, ([value, id]) => ({ value: String(value), isWord: part === "word", id, texts })),
    );
    this.#larger = sortedKeys(groups("larger"));
    this.#smaller = sortedKeys(groups("smaller")).toReversed();
    this.#seen = emptyBitSet(table.size);
    this.#literals = new LiteralIndex(literals);
    this.#literalKeys = Int32Array.from(literals, ({ id }) => id);
    this.#literalTexts = Uint16Array.from(literals, ({ texts }) => texts);
    this.#mailboxTexts = allTexts(this.#mailboxes);
    this.#searchedTexts = allTexts(searched);
  }

  /** The numbers of all keys that the message has, each once. */
  keysIn(message: PreparedMessage): readonly number[] {
    const found = new FoundKeys(this.#seen);
    for (const field of personFields) this.#findInHeader(found, message, field);
    this.#search(found, textBits.subject, message.subject);
    this.#findInBody(found, message);
    if ((this.#searchedTexts & textBits.attachmentNames) !== 0) {
      for (const name of message.attachmentNames) this.#search(found, textBits.attachmentNames, name);
    }
    this.#search(found, textBits.listId, message.listId);
    if (this.#lists.length > 0) this.#findWithin(found, this.#lists, message.canonicalListId);
    this.#findSizes(found, message.facts.sizeBytes ?? null);
    return found.keys;
  }

  /** The sizes that a message is above or below are the first or last of all. */
  #findSizes(found: FoundKeys, size: number | null): void {
    if (size === null) return;
    for (const { bytes, key } of this.#larger) {
      if (bytes >= size) break;
      found.add(key);
    }
    for (const { bytes, key } of this.#smaller) {
      if (bytes <= size) break;
      found.add(key);
    }
  }

  #findInHeader(found: FoundKeys, message: PreparedMessage, field: PersonField): void {
    const text = textBits[field];
    if (((this.#mailboxTexts | this.#searchedTexts) & text) === 0) return;
    for (const person of message.people(field) ?? []) {
      if ((this.#mailboxTexts & text) !== 0) this.#findMailbox(found, text, person);
      if ((this.#searchedTexts & text) !== 0) this.#searchPerson(found, text, person);
    }
  }

  #findMailbox(found: FoundKeys, text: number, person: PreparedPerson): void {
    for (const group of this.#mailboxes) {
      if ((group.texts & text) === 0) continue;
      if (group.part === "domain") this.#findWithin(found, [group], person.domain);
      else {
        const { canonical } = person;
        addFound(found, group, group.part === "address" ? canonical : splitAddress(canonical).local);
      }
    }
  }

  /** A domain and all above it. */
  #findWithin(found: FoundKeys, groups: readonly KeyGroup[], domain: string): void {
    for (let rest = domain; rest !== ""; ) {
      for (const group of groups) addFound(found, group, rest);
      const dot = rest.indexOf(".");
      rest = dot === -1 ? "" : rest.slice(dot + 1);
    }
  }

  /** Every text in which conditions look for a person: in ASCII the address holds all but the name. */
  #searchPerson(found: FoundKeys, text: number, person: PreparedPerson): void {
    this.#search(found, text, person.name);
    this.#search(found, text, person.address);
    if (isPlainAddress.test(person.address.folded)) return;
    for (const part of [person.local, person.labels, person.whole]) this.#search(found, text, part);
  }

  #findInBody(found: FoundKeys, message: PreparedMessage): void {
    if ((this.#searchedTexts & textBits.body) === 0) return;
    this.#search(found, textBits.body, message.snippet);
    this.#search(found, textBits.body, message.body);
    const { bodyTerms } = message.facts;
    if (bodyTerms === undefined) return;
    this.#answers ??= keysOfAnswers(this.#table, this.#terms);
    // An answer that was stored is as good as a hit: the term has something to say.
    for (const answered of Object.keys(bodyTerms)) {
      for (const key of this.#answers.get(answered) ?? []) found.add(key);
    }
  }

  #search(found: FoundKeys, text: number, within: PreparedText | null): void {
    if (within === null || (this.#searchedTexts & text) === 0) return;
    this.#literals.visitIn(within.folded, (literal) => {
      if (((this.#literalTexts[literal] ?? 0) & text) !== 0) found.add(this.#literalKeys[literal] ?? -1);
    });
  }
}

interface SizeKey {
  readonly bytes: number;
  readonly key: number;
}

function sortedKeys(groups: readonly KeyGroup[]): readonly SizeKey[] {
  const keys = groups.flatMap(({ ids }) =>
    Array.from(ids, ([bytes, key]) => ({ bytes: Number(bytes), key })),
  );
  return keys.sort((one, other) => one.bytes - other.bytes);
}

/** A word may occur a thousand times in a body, and ten thousand rules may have it for a key. */
class FoundKeys {
  readonly keys: number[] = [];
  readonly #seen: BitSet;

  constructor(seen: BitSet) {
    this.#seen = seen.fill(0);
  }

  add(key: number): void {
    if (hasBit(this.#seen, key)) return;
    addBit(this.#seen, key);
    this.keys.push(key);
  }
}

/** No escaped or Unicode domain, no white space: local part and labels stand in it as they are compared. */
const isPlainAddress = /^(?!.*xn--)[\x21-\x7f]*$/;

function allTexts(groups: readonly KeyGroup[]): number {
  return groups.reduce((all, { texts }) => all | texts, 0);
}

function addFound(found: FoundKeys, { ids }: KeyGroup, value: string): void {
  const id = ids.get(value);
  if (id !== undefined) found.add(id);
}

/** By the text under which the answer of a body term is stored. */
function keysOfAnswers(table: KeyTable, terms: readonly Term[]): ReadonlyMap<string, readonly number[]> {
  const answers = new Map<string, readonly number[]>();
  for (const term of terms) {
    const looksIntoBody =
      term.kind === "anywhere" ||
      term.kind === "link" ||
      ((term.kind === "around" || term.kind === "regex") && term.operator === null);
    if (!looksIntoBody) continue;
    const key = bodyTermKey(term);
    answers.set(key, [...(answers.get(key) ?? []), ...(table.keysOf(term) ?? [])]);
  }
  return answers;
}
