/** Makes a passphrase that can be read out and typed: six of 2,048 words, 66 bits, with hyphens in between. */
import { elevenBitWords } from "./eleven-bit-words.ts";

/** How many random bytes it takes. */
export const passphraseRandomBytes = 9;

export async function makePassphrase(random: Uint8Array): Promise<string> {
  if (random.length < passphraseRandomBytes) throw new Error("There are too few random bytes.");
  return (await elevenBitWords(random, 6)).join("-");
}
