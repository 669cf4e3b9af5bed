/**
 * Sets of small numbers as bits: with them the rules of a message come in order
 * and once each, whoever found them, without sorting.
 */

/** Bit `n % 32` of word `n / 32` says whether `n` is in the set. */
export type BitSet = Uint32Array;

export function emptyBitSet(size: number): BitSet {
  return new Uint32Array((size + 31) >>> 5);
}

export function addBit(set: BitSet, bit: number): void {
  const word = bit >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (bit & 31));
}

export function hasBit(set: BitSet, bit: number): boolean {
  return ((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The place of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
