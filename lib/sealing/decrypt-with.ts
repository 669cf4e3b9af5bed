/** Opens a file that was encrypted with age, by a passphrase or by keys of the user's. The library comes when it is needed. */
import type { Decrypter } from "age-encryption";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { readAgeHeader } from "./age-header.ts";
import { isArmored } from "./file-kind.ts";
import type { Bytes } from "./gzip.ts";

export interface KeysToDecrypt {
  readonly passphrase?: string;
  /** X25519 private keys, or the text of one, `AGE-SECRET-KEY-1…`. */
  readonly identities?: readonly (CryptoKey | string)[];
}

/**
 * Refusals: `sealed.needsPassphrase`; `sealed.needsKey`: none of the keys opens it; `sealed.wrongPassphrase`;
 * `sealed.damaged`: changed, cut off or no such file; `sealed.tooHard`.
 */
export async function decryptWith(file: Uint8Array, keys: KeysToDecrypt): Promise<Outcome<Bytes>> {
  const age = await import("age-encryption");
  const binary = isArmored(file) ? unarmored(file, age.armor.decode) : file;
  if (binary === null) return refusal("sealed.damaged");
  const header = readAgeHeader(binary);
  if (!header.ok) return header;
  const decrypter = new age.Decrypter();
  const { passphrase = "", identities = [] } = keys;
  if (header.opensBy === "key") {
    for (const identity of identities) decrypter.addIdentity(identity);
    return decrypted(decrypter, binary, "sealed.needsKey");
  }
  if (passphrase === "") return refusal("sealed.needsPassphrase");
  decrypter.addPassphrase(passphrase);
  await painted();
  return decrypted(decrypter, binary, "sealed.wrongPassphrase");
}

/** @param unopened the code where none of the keys fits */
async function decrypted(decrypter: Decrypter, file: Uint8Array, unopened: string): Promise<Outcome<Bytes>> {
  try {
    return { ok: true, value: new Uint8Array(await decrypter.decrypt(file)) };
  } catch (error) {
    // Expected: every fault of a file is an Error of the library; that no key fits is told by its message.
    const isUnopened = error instanceof Error && error.message.startsWith("no identity matched");
    return refusal(isUnopened ? unopened : "sealed.damaged");
  }
}

function unarmored(file: Uint8Array, decode: (text: string) => Uint8Array): Uint8Array | null {
  try {
    return decode(new TextDecoder().decode(file));
  } catch {
    // Expected: an Error for armor that is damaged.
    return null;
  }
}

/** A passphrase holds the page up for more than a second: what says so has to be on the screen before. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
