/**
 * A page of the extension that does what our pages do with keys, for sealing.e2e.ts: makes them, keeps them in the
 * database, and uses what it reads back after the page was loaded again.
 */
import { writeEdition } from "../../../lib/core/sharing/write-edition.ts";
import { decryptWith } from "../../../lib/sealing/decrypt-with.ts";
import { encryptFor } from "../../../lib/sealing/encrypt-for.ts";
import { fingerprintWords } from "../../../lib/sealing/fingerprint-words.ts";
import { gzip } from "../../../lib/sealing/gzip.ts";
import { type Identity, makeIdentity, restoreIdentity } from "../../../lib/sealing/identity.ts";
import { openSharedFile } from "../../../lib/sealing/open-shared-file.ts";
import { passphraseStrength } from "../../../lib/sealing/passphrase-strength.ts";
import { type SigningKey, signEdition } from "../../../lib/sealing/sign-edition.ts";
import { makeSigningKey, restoreSigningKey } from "../../../lib/sealing/signing-key.ts";
import { anEdition } from "../../core/sharing/build-edition.ts";

const passphrase = "harbour-crane-salt";
/** Files of other tools cost what they cost; ours need not. */
const workFactor = 8;
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
  violations.push(violatedDirective),
);

interface Kept {
  readonly key: SigningKey;
  readonly identity: Identity;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open("sealing-check", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
  return (await done(opening)).transaction("keys", mode).objectStore("keys");
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function isExportable(key: CryptoKey): Promise<boolean> {
  try {
    await crypto.subtle.exportKey("pkcs8", key);
    return true;
  } catch {
    // Expected: an InvalidAccessError.
    return false;
  }
}

/** Makes and keeps the keys; whether both come back from their backups, and nothing else does. */
async function make() {
  const key = await makeSigningKey(workFactor);
  const identity = await makeIdentity(workFactor);
  const { publicKey, privateKey } = key;
  const { recipient } = identity;
  const kept: Kept = {
    key: { publicKey, privateKey },
    identity: { recipient, privateKey: identity.privateKey },
  };
  await done((await table("readwrite")).put(kept, "kept"));
  const backup = await key.backup(passphrase);
  const restored = await restoreSigningKey(backup, passphrase);
  const restoredIdentity = await restoreIdentity(await identity.backup(passphrase), passphrase);
  const wrong = await restoreSigningKey(backup, "harbour-crane-pepper");
  return {
    restored: restored.ok && restored.value.publicKey === publicKey,
    restoredIdentity: restoredIdentity.ok && restoredIdentity.value.recipient === recipient,
    wrong: wrong.ok ? null : wrong.code,
    mixed: await restoresMixedHalves(key, backup),
  };
}

/** Whether a private half is taken together with the public half of another key. */
async function restoresMixedHalves(key: SigningKey, backup: Uint8Array): Promise<boolean> {
  const opened = await decryptWith(backup, { passphrase });
  if (!opened.ok) throw new Error(opened.code);
  const other = await makeSigningKey();
  const text = new TextDecoder().decode(opened.value).replace(key.publicKey, other.publicKey);
  const mixed = await encryptFor(bytesOf(text), { passphrase, workFactor });
  if (!mixed.ok) throw new Error(mixed.code);
  return (await restoreSigningKey(mixed.value, passphrase)).ok;
}

/** Uses the keys that were kept, and opens the files of other tools, given as lists of bytes by name. */
async function use(files: Readonly<Record<string, readonly number[]>>) {
  const { key, identity }: Kept = await done((await table("readonly")).get("kept"));
  const edition = anEdition({ keys: [key.publicKey] });
  const signed = bytesOf(await signEdition(writeEdition(edition), [key]));
  const sealed = await encryptFor(await gzip(signed), { recipients: [identity.recipient] });
  if (!sealed.ok) throw new Error(sealed.code);
  const opened = await openSharedFile(sealed.value, { identities: [identity.privateKey] });
  const changed = bytesOf(new TextDecoder().decode(signed).replace('"payload": "e', '"payload": "f'));
  const refused = await openSharedFile(changed, { trusted: [key.publicKey] });
  const bomb = await openSharedFile(await gzip(new Uint8Array(100 * 1024 * 1024)), {});
  const keygen = await restoreIdentity(Uint8Array.from(files["age-keygen.txt"] ?? []), "");
  if (!keygen.ok) throw new Error(keygen.code);
  const others: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(files)) {
    const keys = { passphrase, identities: [keygen.value.privateKey] };
    const read = await openSharedFile(Uint8Array.from(bytes), keys);
    others[name] = read.ok ? read.layers.join() : read.code;
  }
  return {
    exportable: [await isExportable(key.privateKey), await isExportable(identity.privateKey)],
    opened: opened.ok ? [opened.layers.join(), opened.edition?.verifiedBy[0] === key.publicKey] : opened.code,
    refused: refused.ok ? null : refused.code,
    bomb: bomb.ok ? null : bomb.code,
    others,
    words: (await fingerprintWords(key.publicKey)).length,
    strength: (await passphraseStrength("password")).isEnough,
    violations,
  };
}

export type SealingPage = { readonly make: typeof make; readonly use: typeof use };

Object.assign(globalThis, { sealingPage: { make, use } satisfies SealingPage });
