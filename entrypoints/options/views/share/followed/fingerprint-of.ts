/** A public key as words; the list of words is loaded when the first key is shown. */
import type { PublicKey } from "../../../../../lib/core/sharing/edition.ts";

/** Six words with spaces between them. */
export async function fingerprintOf(publicKey: PublicKey): Promise<string> {
  const { wordlist } = await import("@scure/bip39/wordlists/english.js");
  const bytes = Uint8Array.from(atob(publicKey.replace(/-/g, "+").replace(/_/g, "/")), (one) =>
    one.charCodeAt(0),
  );
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: 6 }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2);
    return wordlist[place] ?? "";
  }).join(" ");
}
