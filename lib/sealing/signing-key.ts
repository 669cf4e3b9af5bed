/**
 * The key of a publisher: Ed25519. The browser keeps the private half and lets nobody have it, us included; the one
 * copy is the encrypted backup, which can be written only while the key is being made.
 */
import type { Outcome } from "../core/shared/outcome.ts";
import { refusal } from "../core/shared/outcome.ts";
import type { PublicKey } from "../core/sharing/edition.ts";
import { keyBackupSchema } from "../core/sharing/key-backup-schema.ts";
import { decryptWith } from "./decrypt-with.ts";
import { encryptFor } from "./encrypt-for.ts";
import type { Bytes } from "./gzip.ts";
import { importPublicKey, thumbprintOf } from "./public-key.ts";
import type { SigningKey } from "./sign-edition.ts";

export interface NewSigningKey extends SigningKey {
  /** The backup as an age file. Whoever lets go of this object has no other way to one. */
  readonly backup: (passphrase: string) => Promise<Bytes>;
}

/** Both halves, as base64url of 32 bytes. */
interface KeyPair {
  readonly x: PublicKey;
  readonly d: string;
}

/** @param workFactor of the backup's passphrase; absent: as of any file */
export async function makeSigningKey(workFactor?: number): Promise<NewSigningKey> {
  const { privateKey } = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const { x, d } = await crypto.subtle.exportKey("jwk", privateKey);
  if (x === undefined || d === undefined) throw new Error("The browser made no Ed25519 key.");
  return {
    publicKey: x,
    privateKey: await keep({ x, d }),
    async backup(passphrase) {
      const kid = await thumbprintOf(x);
      const text = JSON.stringify(
        { kty: "OKP", crv: "Ed25519", alg: "Ed25519", use: "sig", kid, x, d },
        null,
        2,
      );
      const factor = workFactor === undefined ? {} : { workFactor };
      const file = await encryptFor(new TextEncoder().encode(`${text}\n`), { passphrase, ...factor });
      if (!file.ok) throw new Error(file.code);
      return file.value;
    },
  };
}

/** Refusals: those of `decryptWith`; `sealed.notKeyFile`: it holds something else than a publisher key. */
export async function restoreSigningKey(file: Uint8Array, passphrase: string): Promise<Outcome<SigningKey>> {
  const opened = await decryptWith(file, { passphrase });
  if (!opened.ok) return opened;
  const pair = readPair(opened.value);
  if (pair === null) return refusal("sealed.notKeyFile");
  try {
    const privateKey = await keep(pair);
    return (await isPair(pair.x, privateKey))
      ? { ok: true, value: { publicKey: pair.x, privateKey } }
      : refusal("sealed.notKeyFile");
  } catch {
    // Expected: a DataError for halves that do not belong together, in browsers that look.
    return refusal("sealed.notKeyFile");
  }
}

/** A private key that cannot be exported. */
function keep({ x, d }: KeyPair): Promise<CryptoKey> {
  return crypto.subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x, d }, "Ed25519", false, ["sign"]);
}

function readPair(file: Uint8Array): KeyPair | null {
  try {
    return keyBackupSchema.safeParse(JSON.parse(new TextDecoder().decode(file))).data ?? null;
  } catch {
    // Expected: a SyntaxError for what is no JSON.
    return null;
  }
}

async function isPair(publicKey: PublicKey, privateKey: CryptoKey): Promise<boolean> {
  const verifying = await importPublicKey(publicKey);
  const text = new TextEncoder().encode(publicKey);
  return (
    verifying !== null &&
    crypto.subtle.verify("Ed25519", verifying, await crypto.subtle.sign("Ed25519", privateKey, text), text)
  );
}
