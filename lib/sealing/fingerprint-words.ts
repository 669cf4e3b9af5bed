/** Six words by which people compare a key over the phone: the first 66 bits of its thumbprint, the same in every language. */
import { decode } from "jose/base64url";
import type { PublicKey } from "../core/sharing/edition.ts";
import { elevenBitWords } from "./eleven-bit-words.ts";
import { thumbprintOf } from "./public-key.ts";

export async function fingerprintWords(publicKey: PublicKey): Promise<string[]> {
  return elevenBitWords(decode(await thumbprintOf(publicKey)), 6);
}
