/**
 * Finds the clients whose names stand in the display name of a sender.
 *
 * Every stretch of the display name between two edges of words is one probe of a
 * table; only lengths that some name has are tried. So a look costs a few dozen probes,
 * however many clients there are.
 */
import type { Client } from "../../rules/rule-set.ts";
import { buildTextTable } from "../../shared/text-table.ts";
import type { KnownDomain } from "../look-alike/look-alike-index.ts";
import { type ClaimRule, type ClientName, claimableNames, isPlain, nameOfLabel } from "./client-names.ts";
import { type NameWord, wordsOfName } from "./name-words.ts";

export interface NameIndex {
  /** The first client that is claimed by a key; `null`: none. */
  ofKey(key: string): NamedClient | null;
  /** Of all keys. */
  readonly lengths: ReadonlySet<number>;
  readonly longest: number;
}

export interface NamedClient {
  readonly client: Client;
  readonly rule: ClaimRule;
}

export interface NameClaim extends NamedClient {
  /** What claims it, as folded words. */
  readonly words: string;
}

/** Words written together are taken for one that is written apart only where they are long. */
const leastWrittenApart = 6;

/**
 * Names before labels, each in the order of the rule set.
 *
 * @param domains of clients that are not archived; their labels are names, too
 */
export function buildNameIndex(clients: readonly Client[], domains: readonly KnownDomain[]): NameIndex {
  const present = clients.filter(({ archived }) => archived !== true);
  const lengths = new Set<number>();
  // An even number is that of a client, an odd one that of a domain.
  const table = buildTextTable((put) => {
    const file = ({ key }: ClientName, value: number) => {
      lengths.add(key.length);
      put(key, value);
    };
    for (const [at, client] of present.entries()) {
      for (const name of claimableNames(client)) file(name, 2 * at);
    }
    for (const [at, { name }] of domains.entries()) {
      const label = nameOfLabel(name);
      if (label !== null) file(label, 2 * at + 1);
    }
  });
  const named = (key: string, value: number): NamedClient | null => {
    const at = value >> 1;
    const client = value % 2 === 0 ? present[at] : domains[at]?.client;
    if (client === undefined) return null;
    const names = value % 2 === 0 ? claimableNames(client) : [nameOfLabel(domains[at]?.name ?? "")];
    const rule = names.find((name) => name?.key === key)?.rule;
    return rule === undefined ? null : { client, rule };
  };
  return {
    ofKey(key) {
      for (const value of table.candidates(key)) {
        const found = named(key, value);
        if (found !== null) return found;
      }
      return null;
    },
    lengths,
    longest: Math.max(0, ...lengths),
  };
}

/**
 * Longest first: "Acme Bank" is rather claimed than "Acme".
 *
 * @param isPublic whether the sender writes from a public mail service
 */
export function findNameClaims(index: NameIndex, name: string, isPublic: boolean): readonly NameClaim[] {
  if (index.longest === 0 || name === "") return [];
  const words = wordsOfName(name);
  return [...stretches(words, index)]
    .flatMap((stretch) => claimOf(index, stretch, words, isPublic) ?? [])
    .sort((one, other) => other.words.length - one.words.length);
}

/** A part of a display name: whole words, or a part of a run, which has no words. */
interface Stretch {
  readonly key: string;
  /** The words that it touches. */
  readonly from: number;
  readonly to: number;
}

/** Words from which a stretch may begin: a display name can be made of a hundred letters. */
const mostWords = 40;

function* stretches(words: readonly NameWord[], { lengths, longest }: NameIndex): Generator<Stretch> {
  const known = words.slice(0, mostWords);
  for (const [from, word] of known.entries()) {
    for (const offset of edges(word, false)) {
      yield* stretchesFrom(known, from, offset, { lengths, longest });
    }
  }
}

function* stretchesFrom(
  words: readonly NameWord[],
  from: number,
  offset: number,
  { lengths, longest }: Pick<NameIndex, "lengths" | "longest">,
): Generator<Stretch> {
  let before = "";
  for (let to = from; to < words.length && before.length < longest; to += 1) {
    const word = words[to];
    if (word === undefined) return;
    const start = to === from ? offset : 0;
    for (const end of edges(word, true)) {
      const length = before.length + end - start;
      if (end > start && lengths.has(length)) {
        yield { key: before + word.seen.slice(start, end), from, to };
      }
    }
    before += word.seen.slice(start);
  }
}

/** Where a name may begin or end in a word: at its edges, in a run everywhere. */
function edges({ seen, isRun }: NameWord, isEnd: boolean): readonly number[] {
  if (!isRun) return [isEnd ? seen.length : 0];
  return Array.from(seen, (_, at) => (isEnd ? at + 1 : at));
}

function claimOf(
  index: NameIndex,
  { key, from, to }: Stretch,
  words: readonly NameWord[],
  isPublic: boolean,
): NameClaim | null {
  const found = index.ofKey(key);
  if (found === null) return null;
  const own = words.slice(from, to + 1);
  if (!isWrittenAsOne(own, key)) return null;
  const others = [...words.slice(0, from), ...words.slice(to + 1)];
  if (!isClaimed(found.rule, key, { own, others, isPublic })) return null;
  const claimed = own.map(({ word }) => word).join(own.some(({ isRun }) => isRun) ? "" : " ");
  return { ...found, words: claimed };
}

/** "Te mu" is not Temu, but "T e m u" and "Media Markt" are what they look like. */
function isWrittenAsOne(own: readonly NameWord[], key: string): boolean {
  const isSpaced = own.every(({ word }) => [...word].length === 1);
  return own.length === 1 || own.some(({ isRun }) => isRun) || isSpaced || key.length >= leastWrittenApart;
}

interface Around {
  readonly own: readonly NameWord[];
  readonly others: readonly NameWord[];
  readonly isPublic: boolean;
}

function isClaimed(rule: ClaimRule, key: string, around: Around): boolean {
  const { own, others, isPublic } = around;
  const isCapital = own.every((one) => one.isCapital);
  switch (rule) {
    case "anywhere":
      return true;
    case "alone":
      return isAlone(around, key);
    case "initials":
      return isCapital && isAlone(around, key);
    case "capitals":
      return isCapital && (isAlone(around, key) || others.some(isLower));
    case "short":
      return isAlone(around, key) || (isCapital && others.some(isLower));
    default:
      return isPublic && others.length === 0 && own.map(({ seen }) => seen).join("") === key;
  }
}

function isAlone({ own, others }: Around, key: string): boolean {
  const [first] = own;
  const restOfRun = own.length === 1 && first?.isRun === true ? first.word.replace(key, "") : "";
  const isBare = restOfRun === "" || isPlain({ word: restOfRun, isRun: true });
  return isBare && others.every(isPlain);
}

/** Where everything is in capitals, capitals say nothing. */
function isLower({ isCapital, isRun }: NameWord): boolean {
  return !isCapital && !isRun;
}
