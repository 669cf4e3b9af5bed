/**
 * Finds which of ten thousand literals occur in a text, in one pass over it.
 *
 * Each literal is filed under four neighbouring characters of its own (fewer where
 * it is shorter), and of all its fours under the one that the fewest other literals
 * have. A text is read once; at each place the four characters that end there are
 * looked up in a hash table, nearly always in vain, and where they are not, the
 * literal itself is compared.
 *
 * The textbook answer is the automaton of Aho and Corasick. It needs a state for
 * each character of each literal, with a table over all of Unicode or a search in
 * each state; this needs 14 bytes a literal besides the literal, is built in the
 * time it takes to read them, and costs about as much a character of text. Its worst
 * case, many literals whose fours are all alike, is that of comparing those.
 */

export interface Literal {
  /** Folded, not empty. */
  readonly value: string;
  /** True: where it begins or ends with an ASCII letter or digit, none may stand next to it. */
  readonly isWord: boolean;
}

/** Called with the number of a literal at each of its places. */
export type VisitLiteral = (literal: number) => void;

const longestGram = 4;
const crowdBits = 14;

/** The hash of a gram that is one unit longer to the left; of no units it is 0. */
function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ unit, 0x9e3779b1);
}

/** Tells grams of different lengths apart, and spreads the bits upwards, from where slots are taken. */
function finishHash(hash: number, length: number): number {
  return Math.imul(hash ^ (hash >>> 13) ^ length, 0x85ebca6b) >>> 0;
}

/** The hash of the `length` units that end before `end`. */
function hashBefore(text: string, end: number, length: number): number {
  let hash = 0;
  for (let back = 1; back <= length; back++) hash = extendHash(hash, text.charCodeAt(end - back));
  return finishHash(hash, length);
}

function gramLength({ value }: Literal): number {
  return Math.min(value.length, longestGram);
}

function isAsciiWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

export class LiteralIndex {
  readonly #literals: readonly Literal[];
  /** Where in a literal its gram ends. */
  readonly #gramEnds: Uint16Array;
  /** The hash of its gram, which differs for nearly all that share a slot. */
  readonly #hashes: Uint32Array;
  /** The first literal of each slot of the hash table, plus 1; 0: none. */
  readonly #heads: Int32Array;
  /** The literal after each in the same slot, plus 1. */
  readonly #next: Int32Array;
  readonly #shift: number;
  /** For each UTF-16 unit a bit for each length of the grams that end with it: most places are left at this. */
  readonly #lengthsByLastUnit = new Uint8Array(0x10000);

  constructor(literals: readonly Literal[]) {
    this.#literals = literals;
    this.#gramEnds = new Uint16Array(literals.length);
    this.#hashes = new Uint32Array(literals.length);
    this.#next = new Int32Array(literals.length);
    const bits = Math.max(4, Math.ceil(Math.log2(literals.length + 1)) + 2);
    this.#heads = new Int32Array(1 << bits);
    this.#shift = 32 - bits;
    this.#file(countGrams(literals));
  }

  #file(crowds: Uint16Array): void {
    for (const [index, literal] of this.#literals.entries()) {
      const length = gramLength(literal);
      const end = leastCrowdedEnd(literal.value, length, crowds);
      this.#gramEnds[index] = end;
      const hash = hashBefore(literal.value, end, length);
      const slot = hash >>> this.#shift;
      this.#hashes[index] = hash;
      this.#next[index] = this.#heads[slot] ?? 0;
      this.#heads[slot] = index + 1;
      const lastUnit = literal.value.charCodeAt(end - 1);
      this.#lengthsByLastUnit[lastUnit] = (this.#lengthsByLastUnit[lastUnit] ?? 0) | (1 << length);
    }
  }

  /** @param text folded */
  visitIn(text: string, visit: VisitLiteral): void {
    for (let end = 1; end <= text.length; end++) {
      const lengths = this.#lengthsByLastUnit[text.charCodeAt(end - 1)] ?? 0;
      if (lengths === 0) continue;
      const longest = 31 - Math.clz32(lengths);
      let hash = 0;
      for (let length = 1; length <= longest && length <= end; length++) {
        hash = extendHash(hash, text.charCodeAt(end - length));
        if ((lengths & (1 << length)) !== 0) this.#visitGram(finishHash(hash, length), text, end, visit);
      }
    }
  }

  /** @param hash of a gram that ends before `end` */
  #visitGram(hash: number, text: string, end: number, visit: VisitLiteral): void {
    for (let next = this.#heads[hash >>> this.#shift] ?? 0; next !== 0; next = this.#next[next - 1] ?? 0) {
      if (this.#hashes[next - 1] === hash && this.#occurs(next - 1, text, end)) visit(next - 1);
    }
  }

  /** Whether the literal stands in the text so that its gram ends at `gramEnd`. */
  #occurs(index: number, text: string, gramEnd: number): boolean {
    const literal = this.#literals[index];
    if (literal === undefined) return false;
    const start = gramEnd - (this.#gramEnds[index] ?? 0);
    if (start < 0 || !text.startsWith(literal.value, start)) return false;
    return !literal.isWord || standsAlone(text, start, start + literal.value.length);
  }
}

/** No ASCII letter or digit of a range goes on outside of it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const goesOn = (inside: number, outside: number): boolean =>
    isAsciiWordUnit(text.charCodeAt(inside)) && isAsciiWordUnit(text.charCodeAt(outside));
  return !(start > 0 && goesOn(start, start - 1)) && !(end < text.length && goesOn(end - 1, end));
}

/** How many literals have each gram, those with the same hash together. */
function countGrams(literals: readonly Literal[]): Uint16Array {
  const crowds = new Uint16Array(1 << crowdBits);
  for (const literal of literals) {
    const { value } = literal;
    const length = gramLength(literal);
    for (let end = length; end <= value.length; end++) {
      const crowd = hashBefore(value, end, length) >>> (32 - crowdBits);
      crowds[crowd] = Math.min((crowds[crowd] ?? 0) + 1, 0xffff);
    }
  }
  return crowds;
}

function leastCrowdedEnd(value: string, length: number, crowds: Uint16Array): number {
  let best = length;
  let fewest = Number.POSITIVE_INFINITY;
  for (let end = length; end <= value.length; end++) {
    const crowd = crowds[hashBefore(value, end, length) >>> (32 - crowdBits)] ?? 0;
    if (crowd >= fewest) continue;
    best = end;
    fewest = crowd;
  }
  return best;
}
