/**
 * How a passphrase opens a file of age (C2SP age, "The scrypt recipient type"), in breaths: the library computes the
 * same in one go, and no page should stand still for the seconds that this takes. Comes with age, when it is needed.
 */
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { type Identity, type Recipient, Stanza } from "age-encryption";

const label = new TextEncoder().encode("age-encryption.org/v1/scrypt");
const saltBytes = 16;
const keyBytes = 32;
/** Of the encrypted file key: 16 bytes and a tag of 16. */
const bodyBytes = 32;
/** Each passphrase and salt gives a key that is used once. */
const nonce = new Uint8Array(12);

export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
      const key = await keyOf(passphrase, salt, workFactor);
      const args = ["scrypt", unpadded(salt), String(workFactor)];
      return [new Stanza(args, chacha20poly1305(key, nonce).encrypt(fileKey))];
    },
  };
}

export function passphraseIdentity(passphrase: string): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      if (stanza === undefined || stanzas.length > 1)
        throw new Error("A passphrase is never one of several ways.");
      const { salt, workFactor } = readStanza(stanza);
      const key = await keyOf(passphrase, salt, workFactor);
      try {
        return chacha20poly1305(key, nonce).decrypt(stanza.body);
      } catch {
        // Expected: the tag does not fit, as the passphrase is another one.
        return null;
      }
    },
  };
}

/** Throws for what age would not write. */
function readStanza({ args, body }: Stanza): { readonly salt: Uint8Array; readonly workFactor: number } {
  const [kind, saltText = "", factorText = "", ...more] = args;
  if (kind !== "scrypt" || more.length > 0 || body.length !== bodyBytes)
    throw new Error("This is no scrypt stanza.");
  const salt = Uint8Array.from(atob(saltText), (letter) => letter.charCodeAt(0));
  // One way to write a salt, as the format asks for; atob reads several.
  if (salt.length !== saltBytes || unpadded(salt) !== saltText) throw new Error("The salt is malformed.");
  if (!/^[1-9]\d?$/.test(factorText)) throw new Error("The work factor is malformed.");
  return { salt, workFactor: Number(factorText) };
}

function keyOf(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const labelAndSalt = new Uint8Array([...label, ...salt]);
  return scryptAsync(passphrase, labelAndSalt, { N: 2 ** workFactor, r: 8, p: 1, dkLen: keyBytes });
}

function unpadded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}
