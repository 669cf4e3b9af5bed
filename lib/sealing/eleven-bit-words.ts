/** Words for bits, eleven each, from the English list of BIP 39: short, common, told apart by their first four letters. */

/** @param bytes at least 11 bits a word */
export async function elevenBitWords(bytes: Uint8Array, count: number): Promise<string[]> {
  const { wordlist } = await import("@scure/bip39/wordlists/english.js");
  const words: string[] = [];
  for (let word = 0; word < count; word += 1) {
    let index = 0;
    for (let bit = word * 11; bit < word * 11 + 11; bit += 1) {
      index = (index << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    words.push(wordlist[index] ?? "");
  }
  return words;
}
