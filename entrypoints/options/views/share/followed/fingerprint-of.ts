/** A public key as words that people can compare; the words are loaded when the first key is shown. */
import type { PublicKey } from "../../../../../lib/core/sharing/edition.ts";

/** Six words with spaces between them. */
export async function fingerprintOf(publicKey: PublicKey): Promise<string> {
  const { fingerprintWords } = await import("../../../../../lib/sealing/fingerprint-words.ts");
  return (await fingerprintWords(publicKey)).join(" ");
}
