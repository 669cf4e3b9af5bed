/**
 * The key by which a member opens files that were encrypted for them: X25519, as age has it. The browser keeps the
 * private half and lets nobody have it; the backup is what `age-keygen` writes, encrypted, so that the public tool opens with it.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { decryptWith } from "./decrypt-with.ts";
import { encryptFor } from "./encrypt-for.ts";
import { fileKind } from "./file-kind.ts";
import type { Bytes } from "./gzip.ts";
import { scalarOf } from "./scalar-of.ts";

export interface Identity {
  /** The public key that others encrypt for, `age1…`. */
  readonly recipient: string;
  readonly privateKey: CryptoKey;
}

export interface NewIdentity extends Identity {
  /** The backup as an age file. Whoever lets go of this object has no other way to one. */
  readonly backup: (passphrase: string) => Promise<Bytes>;
}

/** @param workFactor of the backup's passphrase; absent: as of any file */
export async function makeIdentity(workFactor?: number): Promise<NewIdentity> {
  const { generateX25519Identity } = await import("age-encryption");
  const secret = await generateX25519Identity();
  const identity = await identityOf(secret);
  if (identity === null) throw new Error("The library made no identity.");
  return {
    ...identity,
    async backup(passphrase) {
      const text = `# public key: ${identity.recipient}\n${secret}\n`;
      const factor = workFactor === undefined ? {} : { workFactor };
      const file = await encryptFor(new TextEncoder().encode(text), { passphrase, ...factor });
      if (!file.ok) throw new Error(file.code);
      return file.value;
    },
  };
}

/**
 * @param file a backup, or what `age-keygen` wrote, encrypted or not
 *
 * Refusals: those of `decryptWith`; `sealed.notIdentityFile`: it holds something else than one key of age.
 */
export async function restoreIdentity(file: Uint8Array, passphrase: string): Promise<Outcome<Identity>> {
  const opened = fileKind(file) === "age" ? await decryptWith(file, { passphrase }) : asItIs(file);
  if (!opened.ok) return opened;
  const lines = new TextDecoder().decode(opened.value).split(/\r?\n/, 1_000);
  const secrets = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  const [secret] = secrets;
  const identity = secret === undefined || secrets.length > 1 ? null : await identityOf(secret);
  return identity === null ? refusal("sealed.notIdentityFile") : { ok: true, value: identity };
}

function asItIs(value: Uint8Array): Outcome<Uint8Array> {
  return { ok: true, value };
}

/** @param secret `AGE-SECRET-KEY-1…` @returns `null`: it is none */
async function identityOf(secret: string): Promise<Identity | null> {
  const { identityToRecipient } = await import("age-encryption");
  try {
    // The library checks the text whole, its checksum, too.
    const recipient = await identityToRecipient(secret);
    const scalar = scalarOf(secret);
    if (scalar === null) return null;
    const pkcs8 = new Uint8Array([...pkcs8Head, ...scalar]);
    const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
    return { recipient, privateKey };
  } catch {
    // Expected: an Error for text that is no identity.
    return null;
  }
}

/** What stands before the 32 bytes of an X25519 key in PKCS #8 (RFC 8410, section 7). */
const pkcs8Head = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32];
